import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import { deckLabel } from '@/lib/content/deck-path'
import type { ExamProblem, StartExamInput } from '@/lib/contracts/exam'
import type { RecallSubject } from '@/lib/contracts/recall'
import { err, ok, type Result } from '@/lib/contracts/result'
import type { Viewer } from '@/lib/contracts/viewer'
import { selectOptionalDeck } from '@/lib/data/decks'
import { examCards, insertExam, openExamId } from '@/lib/data/exams'
import { database } from '@/lib/data/pool'
import { selectContents } from '@/lib/data/sittings'
import { transaction } from '@/lib/data/transaction'
import { lockExamLearner } from '@/lib/data/worries'
import { hardestFirst } from '@/lib/exam/order'
import { predictionOf } from '@/lib/scheduling'
import { studyDayOf } from '../log/study-days'
import { questionsFor } from './questions'

const MINUTE = 60_000

/** The name of a deck or tag of the viewer's; null for a deck that isn't theirs or is put away. */
export async function examName(viewer: Viewer, subject: RecallSubject): Promise<string | null> {
  if ('tag' in subject) return subject.tag
  const deck = await selectOptionalDeck(viewer, subject.deckId)
  return deck === null || deck.isArchived ? null : deckLabel(deck.name)
}

/**
 * Begins a mock exam: draws its questions, fixes what is predicted of each, and shows the hardest. One at a time: while
 * another is not finished, that one is the answer.
 *
 * @returns the id of the exam under way
 */
export async function startExam(
  viewer: Viewer,
  { examId, subject, questions, minutes }: StartExamInput,
  now: number,
): Promise<Result<{ readonly examId: string }, ExamProblem>> {
  const name = await examName(viewer, subject)
  if (name === null) return err({ code: 'not-found' })
  const asking = await questionsFor(viewer, database)
  if (!asking.ok) return asking
  return transaction(async (connection) => {
    const learner = await lockExamLearner(connection, viewer)
    const open = await openExamId(connection, viewer)
    if (open !== null) return ok({ examId: open })
    const drawn = await examCards(connection, viewer, subject, { most: questions, seed: examId })
    const contents = await selectContents(
      viewer,
      drawn.map(({ cardId }) => cardId),
      connection,
    )
    const at = { shownAt: now, studyDay: studyDayOf(now, learner) }
    const predicted = drawn.flatMap((card) => {
      const content = contents.get(card.cardId)
      if (content === undefined) return []
      const question = asking.value(card, content.siblingAnsweredAt, at)
      return [{ cardId: card.cardId, predicted: predictionOf(question)?.value ?? null }]
    })
    if (predicted.length === 0) return err({ code: 'no-cards' })
    const asked = hardestFirst(predicted).map((card, place) => ({ ...card, place, eventId: uuidv7() }))
    const exam = { examId, subject, name, minutes, startedAt: now, deadline: now + minutes * MINUTE }
    await insertExam(connection, viewer, exam, asked)
    return ok({ examId })
  })
}
