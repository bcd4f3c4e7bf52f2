import 'server-only'
import type { ExamProblem } from '@/lib/contracts/exam'
import { err, ok, type Result } from '@/lib/contracts/result'
import type { Viewer } from '@/lib/contracts/viewer'
import type { Database } from '@/lib/data/pool'
import { restoredLearner, retentionFor, type CardState, type Question, type StudyDay } from '@/lib/scheduling'
import { currentLearner, retentionsOf } from '../day/plan'

/** When a question is shown. */
interface Showing {
  /** Milliseconds since the epoch. */
  readonly shownAt: number
  readonly studyDay: StudyDay
}

type AsQuestion = (card: CardState, siblingAnsweredAt: number | null, at: Showing) => Question

/** What the viewer's model, as it stands, needs to predict a card. */
export async function questionsFor(
  viewer: Viewer,
  connection: Database,
): Promise<Result<AsQuestion, ExamProblem>> {
  const found = await currentLearner(viewer, connection)
  if (!found.ok) return err({ code: found.error === 'busy' ? 'busy' : 'not-found' })
  const learner = restoredLearner(found.value.learner)
  const retentions = retentionsOf(found.value.settings, found.value.decks)
  return ok((card, siblingAnsweredAt, at) => ({
    ...at,
    card,
    learner,
    siblingAnsweredAt,
    retention: retentionFor(retentions, card.deckId),
  }))
}
