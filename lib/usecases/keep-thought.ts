import 'server-only'
import { cleanText } from '@/lib/content/source-text'
import type { KeepThoughtInput } from '@/lib/contracts/recall'
import { err, ok, type Result } from '@/lib/contracts/result'
import type { Viewer } from '@/lib/contracts/viewer'
import { selectOptionalNote } from '@/lib/data/notes'
import { insertAttempt } from '@/lib/data/recall-attempts'
import { transaction } from '@/lib/data/transaction'
import { attemptAfterNight } from './sleep/attempt-after-night'

/** Why an answer to a question was not kept. */
export type KeepThoughtProblem = { readonly code: 'not-found' } | { readonly code: 'empty' }

/**
 * Keeps what a learner wrote about a question, with their own grade. It moves no date: a question has none. Where they had
 * slept on it, it is the attempt after that night.
 */
export async function keepThought(
  viewer: Viewer,
  { noteId, text, grade }: KeepThoughtInput,
  now: number,
): Promise<Result<null, KeepThoughtProblem>> {
  const note = await selectOptionalNote(viewer, noteId)
  if (note === null || note.isDeleted || note.kind !== 'question') return err({ code: 'not-found' })
  const written = cleanText(text)
  if (written.trim() === '') return err({ code: 'empty' })
  const attempt = { subject: { noteId }, text: written, pointsTotal: 0, pointsRecalled: 0, grade }
  await transaction(async (connection) => {
    await insertAttempt(connection, viewer, attempt, now)
    await attemptAfterNight(connection, viewer, { noteId, text: written, grade }, now)
  })
  return ok(null)
}
