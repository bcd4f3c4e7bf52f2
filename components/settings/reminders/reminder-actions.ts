import type {
  ReminderProblem,
  SaveRemindersInput,
  SubscribePushInput,
  TriedPush,
} from '@/lib/contracts/reminders'
import type { Result } from '@/lib/contracts/result'

type Done = Promise<Result<null, ReminderProblem>>

/** What can be set about reminders. */
export interface ReminderActions {
  readonly save: (input: SaveRemindersInput) => Done
  readonly subscribe: (input: SubscribePushInput) => Done
  readonly unsubscribe: (input: { readonly subscriptionId: string }) => Done
  readonly tryPush: (input: {
    readonly subscriptionId: string
  }) => Promise<Result<TriedPush, ReminderProblem>>
  readonly mail: (input: { readonly mail: 'ask' | 'stop' }) => Done
}
