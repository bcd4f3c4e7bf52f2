'use client'

import { Sheet } from '@/components/ui/Sheet'
import type { RemindersDto } from '@/lib/contracts/reminders'
import { reminders } from '@/lib/words/reminders'
import { MailReminders } from './MailReminders'
import { PushDevices } from './PushDevices'
import type { ReminderActions } from './reminder-actions'
import { WhenReminded } from './WhenReminded'

interface RemindersProps {
  readonly reminders: RemindersDto
  readonly actions: ReminderActions
}

/** Reminders: when, and by which way. All of it is off until asked for. */
export function Reminders({ reminders: set, actions }: RemindersProps) {
  return (
    <Sheet id="reminders" title={reminders.settings.title}>
      <div className="mt-5 grid gap-7">
        <WhenReminded set={set} save={actions.save} />
        <PushDevices set={set} actions={actions} />
        <MailReminders set={set} change={actions.mail} />
      </div>
    </Sheet>
  )
}
