'use client'

import { Check as CheckMark } from 'lucide-react'
import { useState } from 'react'
import { RetentionSlider } from '@/components/settings/RetentionSlider'
import { Button } from '@/components/ui/Button'
import { Callout } from '@/components/ui/Callout'
import { Check, Field, RadioGroup, Select } from '@/components/ui/Field'
import { reach, useServerForm } from '@/components/ui/server-form'
import { Sheet } from '@/components/ui/Sheet'
import { LIMITS } from '@/lib/contracts/limits'
import type { Result } from '@/lib/contracts/result'
import type { SettingsDto } from '@/lib/contracts/settings'
import { settings as words } from '@/lib/words/settings'
import {
  readSettings,
  settingsSentences,
  shareChoices,
  surpriseChoices,
  zoneChoices,
  type SettingsField,
} from './settings-form'
import { ZoneField } from './ZoneField'

export type SettingsProblem =
  { readonly code: 'signed-out' } | { readonly code: 'invalid'; readonly fields: readonly SettingsField[] }

export type SaveSettings = (input: SettingsDto) => Promise<Result<null, SettingsProblem>>

interface SettingsFormProps {
  readonly settings: SettingsDto
  /** The time zones there are. */
  readonly zones: readonly string[]
  readonly save: SaveSettings
}

const OWN_PREDICTIONS = [
  { value: 'never', label: words.own.never, hint: words.own.neverHint },
  { value: 'sometimes', label: words.own.sometimes, hint: words.own.sometimesHint },
  { value: 'always', label: words.own.always, hint: words.own.alwaysHint },
] as const

const DECIMALS = [
  { value: 'point', label: words.problems.point, hint: words.problems.pointHint },
  { value: 'comma', label: words.problems.comma, hint: words.problems.commaHint },
] as const

/** What a learner can set about practising. Nothing counts before it is saved. */
export function SettingsForm({ settings, zones, save }: SettingsFormProps) {
  const [touched, setTouched] = useState(false)
  const touch = () => setTouched(true)
  const { answer, pending, form } = useServerForm(async (data) => {
    setTouched(false)
    return reach(() => save(readSettings(data)))
  })
  const problem = answer !== null && !answer.ok ? answer.error : null
  const sentences = settingsSentences(problem?.code === 'invalid' ? problem.fields : [])
  return (
    <form {...form} className="grid gap-6" onChange={touch}>
      <Sheet title={words.practice}>
        <Practice settings={settings} sentences={sentences} zones={zones} onZonePicked={touch} />
      </Sheet>
      <Sheet title={words.prediction}>
        <Prediction settings={settings} sentences={sentences} />
      </Sheet>
      <Sheet title={words.problems.title}>
        <Problems settings={settings} sentences={sentences} />
      </Sheet>
      <div>
        {problem !== null && problem.code !== 'invalid' && (
          <Callout tone="error" focusable className="mb-4">
            {problem.code === 'signed-out' ? words.problem.signedOut : words.problem.failed}
          </Callout>
        )}
        <div className="flex flex-wrap items-center gap-4">
          <Button type="submit" variant="primary" size="main" busy={pending ? words.saving : undefined}>
            {words.save}
          </Button>
          <p role="status" className="note flex items-center gap-2">
            {!pending && touched && words.unsaved}
            {!pending && !touched && answer?.ok && (
              <>
                <CheckMark className="size-5 text-primary" />
                {words.saved}
              </>
            )}
          </p>
        </div>
      </div>
    </form>
  )
}

interface PartProps {
  readonly settings: SettingsDto
  readonly sentences: Readonly<Partial<Record<SettingsField, string>>>
}

interface PracticeProps extends PartProps {
  readonly zones: readonly string[]
  readonly onZonePicked: () => void
}

function Practice({ settings, sentences, zones, onZonePicked }: PracticeProps) {
  return (
    <div className="mt-5 grid gap-6">
      <div className="grid gap-6 md:grid-cols-2">
        <Field
          name="minutesPerDay"
          inputMode="numeric"
          label={words.minutes.label}
          hint={words.minutes.hint}
          defaultValue={settings.minutesPerDay}
          maxLength={String(LIMITS.minutesPerDay.most).length}
          error={sentences.minutesPerDay}
        />
        <Field
          name="newPerDay"
          inputMode="numeric"
          label={words.fresh.label}
          hint={words.fresh.hint}
          defaultValue={settings.newPerDay}
          maxLength={String(LIMITS.newPerDay.most).length}
          error={sentences.newPerDay}
        />
      </div>
      <RetentionSlider
        name="desiredRetention"
        label={words.retention.label}
        defaultValue={settings.desiredRetention}
        hint={words.retention.hint}
        error={sentences.desiredRetention}
      />
      <ZoneField
        choices={zoneChoices(zones, settings.zone)}
        current={settings.zone}
        error={sentences.zone}
        onPicked={onZonePicked}
      />
    </div>
  )
}

function Problems({ settings, sentences }: PartProps) {
  return (
    <div className="mt-5 grid gap-6">
      <Select
        className="max-w-90"
        name="problemShare"
        label={words.problems.share}
        hint={words.problems.shareHint}
        options={shareChoices(settings.problemShare)}
        defaultValue={String(Math.round(settings.problemShare * 100))}
        error={sentences.problemShare}
      />
      <RadioGroup
        name="decimalSign"
        legend={words.problems.decimals}
        options={DECIMALS}
        defaultValue={settings.decimalSign}
        error={sentences.decimalSign}
      />
    </div>
  )
}

function Prediction({ settings, sentences }: PartProps) {
  return (
    <div className="mt-5 grid gap-6">
      <RadioGroup
        name="ownPrediction"
        legend={words.own.legend}
        options={OWN_PREDICTIONS}
        defaultValue={settings.ownPrediction}
        error={sentences.ownPrediction}
      />
      <Select
        className="max-w-90"
        name="largeSurprise"
        label={words.surprise.legend}
        hint={words.surprise.hint}
        options={surpriseChoices(settings.largeSurprise)}
        defaultValue={String(settings.largeSurprise)}
        error={sentences.largeSurprise}
      />
      <Check
        name="singleKeyShortcuts"
        label={words.shortcuts.label}
        hint={words.shortcuts.hint}
        defaultChecked={settings.singleKeyShortcuts}
      />
    </div>
  )
}
