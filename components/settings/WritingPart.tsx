'use client'

import { useState } from 'react'
import { applyWriting } from '@/components/shell/writing'
import { RadioGroup, Select } from '@/components/ui/Field'
import { settings as words } from '@/lib/words/settings'
import { decimalSignOf, parseWriting } from '@/lib/words/writing'
import { writingChoices } from './settings-form'
import { SettingsPart, type PartProps, type SaveSettings } from './SettingsPart'

const DECIMALS = [
  { value: 'point', label: words.problems.point, hint: words.problems.pointHint },
  { value: 'comma', label: words.problems.comma, hint: words.problems.commaHint },
] as const

/** How dates and numbers are written, and by which sign decimals are typed: a new way of writing suggests its own. */
export function WritingPart({ settings, save }: PartProps) {
  const [sign, setSign] = useState(settings.decimalSign)
  const saveAndApply: SaveSettings = async (input) => {
    const saved = await save(input)
    if (saved.ok && input.writing !== undefined) applyWriting(input.writing)
    return saved
  }
  return (
    <SettingsPart
      id="writing"
      title={words.writing.title}
      fields={['writing', 'decimalSign']}
      save={saveAndApply}
    >
      {({ sentences }) => (
        <>
          <div>
            <p className="label">{words.writing.language}</p>
            <p className="note">{words.writing.languageHint}</p>
          </div>
          <Select
            className="max-w-90"
            name="writing"
            label={words.writing.label}
            hint={words.writing.hint}
            options={writingChoices()}
            defaultValue={settings.writing}
            error={sentences.writing}
            onChange={({ target }) => setSign(decimalSignOf(parseWriting(target.value)))}
          />
          <RadioGroup
            name="decimalSign"
            legend={words.problems.decimals}
            options={DECIMALS}
            value={sign}
            onChange={setSign}
            error={sentences.decimalSign}
          />
        </>
      )}
    </SettingsPart>
  )
}
