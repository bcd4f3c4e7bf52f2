'use client'

import { Sheet } from '@/components/ui/Sheet'
import { TextLink } from '@/components/ui/TextLink'
import type { DayRecordKind, NightSettingsDto } from '@/lib/contracts/sleep'
import { sleep } from '@/lib/words/sleep'
import type { NightSettingsActions } from './night-settings-actions'
import { NightHours } from './NightHours'
import { RecordConsent } from './RecordConsent'

interface NightSettingsProps {
  readonly settings: NightSettingsDto
  readonly actions: NightSettingsActions
}

const words = sleep.settings

/** What a learner can set about nights, each with its own consent and its own way to be deleted. */
export function NightSettings({ settings, actions }: NightSettingsProps) {
  return (
    <Sheet id="nights" title={words.title} aside={<TextLink href="/nights">{words.seeNights}</TextLink>}>
      <div className="mt-5 grid gap-6">
        <NightHours bedtime={settings.bedtimeMinute} wake={settings.wakeMinute} set={actions.setHours} />
        <RecordConsent
          name="sleepExperiment"
          words={{
            label: words.experiment,
            hint: words.experimentHint,
            on: words.experimentOn,
            off: words.experimentOff,
            delete: words.deleteNights,
            deleteTitle: words.deleteNightsTitle,
            deleteText: words.deleteNightsText,
            ...shared,
          }}
          isOn={settings.inExperiment}
          set={(isOn) => actions.setExperiment({ isOn })}
          deleteAll={() => actions.deleteNights({ records: 'nights' })}
        />
        <Record kind="sleep" label={words.keepsSleep} isOn={settings.keepsSleep} actions={actions} />
        <Record kind="exercise" label={words.keepsExercise} isOn={settings.keepsExercise} actions={actions} />
      </div>
    </Sheet>
  )
}

const shared = {
  deleteConfirm: words.deleteConfirm,
  deleting: words.deleting,
  deleted: words.deleted,
  keep: words.keep,
}

interface RecordProps {
  readonly kind: DayRecordKind
  readonly label: string
  readonly isOn: boolean
  readonly actions: NightSettingsActions
}

const Record = ({ kind, label, isOn, actions }: RecordProps) => (
  <RecordConsent
    name={kind}
    words={{
      label,
      hint: words.recordHint,
      on: words.recordOn[kind],
      off: words.recordOff[kind],
      delete: words.deleteRecord[kind],
      deleteTitle: words.deleteRecordTitle[kind],
      deleteText: words.deleteRecordText,
      ...shared,
    }}
    isOn={isOn}
    set={(wanted) => actions.setRecords({ record: kind, isOn: wanted })}
    deleteAll={() => actions.deleteRecords({ records: kind })}
  />
)
