import 'server-only'
import { cleanText } from '@/lib/content/source-text'
import { err, ok, type Result } from '@/lib/contracts/result'
import type { AttemptInput, MorningDto, NightFailure } from '@/lib/contracts/sleep'
import type { Viewer } from '@/lib/contracts/viewer'
import { selectOptionalNote } from '@/lib/data/notes'
import type { Database } from '@/lib/data/pool'
import { insertAttempt } from '@/lib/data/recall-attempts'
import { transaction } from '@/lib/data/transaction'
import { happen } from './happen'
import { readMorning } from './read-morning'

/** Keeps an attempt at a problem with the learner's own grade; one at a question is kept with the question too. */
export async function attemptProblem(
  viewer: Viewer,
  { problemId, text, grade }: AttemptInput,
  now: number,
): Promise<Result<MorningDto, NightFailure>> {
  const written = cleanText(text)
  if (written.trim() === '') return err({ code: 'empty' })
  const happened = await transaction(async (connection) => {
    const event = { kind: 'attempted', at: now, grade, text: written } as const
    const done = await happen(connection, viewer, problemId, event)
    if (done.ok && done.value.isNew && done.value.night.noteId !== null) {
      await keepWithQuestion(connection, viewer, done.value.night.noteId, { text: written, grade }, now)
    }
    return done
  })
  return happened.ok ? ok(await readMorning(viewer, now, problemId)) : happened
}

async function keepWithQuestion(
  connection: Database,
  viewer: Viewer,
  noteId: string,
  { text, grade }: Pick<AttemptInput, 'text' | 'grade'>,
  now: number,
): Promise<void> {
  const note = await selectOptionalNote(viewer, noteId, connection)
  if (note?.kind !== 'question' || note.isDeleted) return
  const attempt = { subject: { noteId }, text, pointsTotal: 0, pointsRecalled: 0, grade }
  await insertAttempt(connection, viewer, attempt, now)
}
