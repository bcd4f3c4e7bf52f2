import { Sheet } from '@/components/ui/Sheet'
import type { FocusSettingsDto } from '@/lib/contracts/focus'
import { settings } from '@/lib/words/settings'
import { DreadRecords, type DreadRecordsActions } from './DreadRecords'
import { QuittingTime, type SetQuittingTime } from './QuittingTime'

interface FocusSettingsProps {
  readonly settings: FocusSettingsDto
  readonly records: DreadRecordsActions
  readonly setQuittingTime: SetQuittingTime
}

/** What a learner can set about focus blocks and the end of the day. Each counts as soon as it is pressed. */
export function FocusSettings({
  settings: { recordsDread, quittingMinute },
  records,
  setQuittingTime,
}: FocusSettingsProps) {
  return (
    <Sheet id="focus" title={settings.focus.title}>
      <div className="mt-5 grid gap-6">
        <QuittingTime minute={quittingMinute} set={setQuittingTime} />
        <DreadRecords isOn={recordsDread} actions={records} />
      </div>
    </Sheet>
  )
}
