import type { Viewer } from '@/lib/contracts/viewer'
import { selectDueInBreak } from '@/lib/data/away'
import type { LearnerSettings } from '@/lib/data/learners'
import type { Database } from '@/lib/data/pool'
import {
  beforeBreak,
  daysToBreak,
  restoredLearner,
  type CardState,
  type DayWishes,
  type Retentions,
  type StoredLearner,
  type StudyDay,
} from '@/lib/scheduling'

/** What the minutes of a learner's days go by. */
export const dayWishes = (
  { minutesPerDay, away }: Pick<LearnerSettings, 'minutesPerDay' | 'away'>,
  { easyDays }: Pick<StoredLearner, 'easyDays'>,
): DayWishes => ({ minutesPerDay, easyDays, away })

interface Asking {
  readonly settings: Pick<LearnerSettings, 'away'>
  readonly learner: StoredLearner
  readonly retentions: Retentions
  readonly today: StudyDay
  /** The decks the plan is made of. */
  readonly deckIds: readonly string[]
}

/** Cards of a plan that come before their date, since they would fall due in a break that is near. */
export async function earlyForBreak(
  viewer: Viewer,
  { settings: { away }, learner, retentions, today, deckIds }: Asking,
  connection: Database,
): Promise<readonly CardState[]> {
  if (away === null || daysToBreak(away, today) === null) return []
  const cards = await selectDueInBreak(connection, viewer, { away, today, deckIds })
  return beforeBreak({ cards, away, today, retentions, learner: restoredLearner(learner) })
}
