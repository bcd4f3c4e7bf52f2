import 'server-only'
import { cleanText } from '@/lib/content/source-text'
import { err, ok, type Result } from '@/lib/contracts/result'
import type { AttemptInput, MorningDto, NightFailure } from '@/lib/contracts/sleep'
import type { Viewer } from '@/lib/contracts/viewer'
import { selectOptionalNight } from '@/lib/data/nights'
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
  const problem = await transaction(async (connection) => {
    const before = (await selectOptionalNight(connection, viewer, problemId))?.events.length
    const refused = await happen(connection, viewer, problemId, {
      kind: 'attempted',
      at: now,
      grade,
      text: written,
    })
    const night = await selectOptionalNight(connection, viewer, problemId)
    if (refused === null && night?.noteId != null && night.events.length !== before) {
      await keepWithQuestion(connection, viewer, night.noteId, { text: written, grade }, now)
    }
    return refused
  })
  return problem === null ? ok(await readMorning(viewer, now, problemId)) : err({ code: problem })
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
