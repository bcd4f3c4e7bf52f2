'use server'

import { now } from '@/lib/clock'
import {
  changeNotesSchema,
  undoChangeSchema,
  type ChangeDone,
  type ChangeProblem,
  type ChangeUndone,
  type UndoProblem,
} from '@/lib/contracts/changes'
import type { Result } from '@/lib/contracts/result'
import { changeNotes } from '@/lib/usecases/change-notes'
import { undoChange } from '@/lib/usecases/undo-change'
import { learnerAction } from '../learner-action'

/** Moves, tags, parks, takes back, resets or deletes many notes at once. */
export async function changeNotesAction(input: unknown): Promise<Result<ChangeDone, ChangeProblem>> {
  return learnerAction(
    { schema: changeNotesSchema, malformed: (): ChangeProblem => ({ code: 'malformed' }) },
    input,
    (viewer, given) => changeNotes(viewer, given, now()),
  )
}

/** Undoes such a change. */
export async function undoChangeAction(input: unknown): Promise<Result<ChangeUndone, UndoProblem>> {
  return learnerAction(
    { schema: undoChangeSchema, malformed: (): UndoProblem => ({ code: 'not-found' }) },
    input,
    (viewer, { changeId }) => undoChange(viewer, changeId, now()),
  )
}
