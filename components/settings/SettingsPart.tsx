'use client'

import { useState, type ReactNode } from 'react'
import { Callout } from '@/components/ui/Callout'
import { reach, useServerForm } from '@/components/ui/server-form'
import { Sheet } from '@/components/ui/Sheet'
import type { Result } from '@/lib/contracts/result'
import type { SettingsChange, SettingsDto, SettingsField, SettingsProblem } from '@/lib/contracts/settings'
import { settings as words } from '@/lib/words/settings'
import { readChange, settingsSentences } from './settings-form'
import { SaveRow } from './SaveRow'

export type SaveSettings = (input: SettingsChange) => Promise<Result<null, SettingsProblem>>

/** What each part of the page gets. */
export interface PartProps {
  readonly settings: SettingsDto
  readonly save: SaveSettings
}

/** What the controls of a part are given. */
interface Controls {
  readonly sentences: Readonly<Partial<Record<SettingsField, string>>>
  /** Something was changed that is no event of a control. */
  readonly touch: () => void
}

interface SettingsPartProps {
  readonly id: string
  readonly title: string
  /** At the far end of the title's line. */
  readonly aside?: ReactNode
  /** The settings it holds, which are saved together. */
  readonly fields: readonly SettingsField[]
  readonly save: SaveSettings
  readonly children: (controls: Controls) => ReactNode
}

/** A part of the settings that is saved on its own, and says so. Nothing counts before. */
export function SettingsPart({ id, title, aside, fields, save, children }: SettingsPartProps) {
  const [touched, setTouched] = useState(false)
  const touch = () => setTouched(true)
  const { answer, pending, form } = useServerForm(async (data) => {
    setTouched(false)
    return reach(() => save(readChange(data, fields)))
  })
  const problem = answer !== null && !answer.ok ? answer.error : null
  const sentences = settingsSentences(problem?.code === 'invalid' ? problem.fields : [])
  return (
    <Sheet id={id} title={title} aside={aside}>
      <form {...form} className="mt-5 grid gap-6" onChange={touch}>
        {children({ sentences, touch })}
        <div>
          {problem !== null && problem.code !== 'invalid' && (
            <Callout tone="error" focusable className="mb-4">
              {problem.code === 'signed-out' ? words.problem.signedOut : words.problem.failed}
            </Callout>
          )}
          <SaveRow words={words} pending={pending} changed={touched} saved={answer?.ok === true} />
        </div>
      </form>
    </Sheet>
  )
}
