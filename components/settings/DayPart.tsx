'use client'

import { Field, Select } from '@/components/ui/Field'
import { LIMITS } from '@/lib/contracts/limits'
import { settings as words } from '@/lib/words/settings'
import { dayStartChoices, zoneChoices } from './settings-form'
import { SettingsPart, type PartProps } from './SettingsPart'
import { ZoneField } from './ZoneField'

interface DayPartProps extends PartProps {
  /** The time zones there are. */
  readonly zones: readonly string[]
}

/** How long the learner practises a day, and when and where a day begins. */
export const DayPart = ({ settings, save, zones }: DayPartProps) => (
  <SettingsPart
    id="day"
    title={words.day.title}
    fields={['minutesPerDay', 'zone', 'dayStartMinute']}
    save={save}
  >
    {({ sentences, touch }) => (
      <>
        <Field
          className="max-w-90"
          name="minutesPerDay"
          inputMode="numeric"
          label={words.minutes.label}
          hint={words.minutes.hint}
          defaultValue={settings.minutesPerDay}
          maxLength={String(LIMITS.minutesPerDay.most).length}
          error={sentences.minutesPerDay}
        />
        <ZoneField
          choices={zoneChoices(zones, settings.zone)}
          current={settings.zone}
          error={sentences.zone}
          onPicked={touch}
        />
        <Select
          className="max-w-90"
          name="dayStartMinute"
          label={words.day.start}
          hint={words.day.startHint}
          options={dayStartChoices()}
          defaultValue={String(settings.dayStartMinute)}
          error={sentences.dayStartMinute}
        />
        <p className="note">{words.day.changeHint}</p>
      </>
    )}
  </SettingsPart>
)
