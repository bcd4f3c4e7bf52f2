'use server'

import type { FocusProblem } from '@/lib/contracts/focus'
import { deleteDreadSchema, quittingTimeSchema } from '@/lib/contracts/focus'
import type { Result } from '@/lib/contracts/result'
import { deleteDreadRecords } from '@/lib/usecases/focus/delete-dread-records'
import { setQuittingTime } from '@/lib/usecases/focus/set-quitting-time'
import { learnerAction } from '../learner-action'

const malformed = (): FocusProblem => ({ code: 'malformed' })

/** Deletes every record of dread. */
export async function deleteDreadRecordsAction(input: unknown): Promise<Result<null, FocusProblem>> {
  return learnerAction({ schema: deleteDreadSchema, malformed }, input, deleteDreadRecords)
}

/** Sets when the learner's day is done, or that it never is by itself. */
export async function setQuittingTimeAction(input: unknown): Promise<Result<null, FocusProblem>> {
  return learnerAction({ schema: quittingTimeSchema, malformed }, input, setQuittingTime)
}
