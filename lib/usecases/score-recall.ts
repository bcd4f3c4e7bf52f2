import 'server-only'
import { cleanText } from '@/lib/content/source-text'
import type { RecallScored, ScoreRecallInput } from '@/lib/contracts/recall'
import { err, ok, type Result } from '@/lib/contracts/result'
import type { Viewer } from '@/lib/contracts/viewer'
import { lockNotes } from '@/lib/data/bulk-notes'
import { insertChange } from '@/lib/data/changes'
import { selectOptionalDeck } from '@/lib/data/decks'
import { settings } from '@/lib/data/learners'
import { insertAttempt } from '@/lib/data/recall-attempts'
import { transaction } from '@/lib/data/transaction'
import { studyDay } from '@/lib/scheduling'
import { advance } from './changes/advance'

/** Keeps what was written from memory with its score, and brings forward what was missing. That can be undone. */
export async function scoreRecall(
  viewer: Viewer,
  { subject, text, recalled, missing }: ScoreRecallInput,
  now: number,
): Promise<Result<RecallScored, { readonly code: 'not-found' }>> {
  if ('deckId' in subject && (await selectOptionalDeck(viewer, subject.deckId)) === null) {
    return err({ code: 'not-found' })
  }
  const clock = await settings(viewer)
  const [had, lacked] = [new Set(recalled), new Set(missing)]
  return ok(
    await transaction(async (connection) => {
      const notes = await lockNotes(connection, viewer, [...new Set([...had, ...lacked])])
      const pointsRecalled = notes.filter(({ noteId }) => had.has(noteId)).length
      const attempt = {
        subject,
        text: cleanText(text),
        pointsTotal: notes.length,
        pointsRecalled,
        grade: null,
      }
      await insertAttempt(connection, viewer, attempt, now)
      const gaps = notes.filter(({ noteId }) => lacked.has(noteId) && !had.has(noteId))
      const { change, sooner, due } = await advance(connection, viewer, gaps, studyDay(now, clock), now)
      const changeId = sooner.length === 0 ? null : await insertChange(connection, viewer, change, now)
      return { changeId, sooner, due }
    }),
  )
}
