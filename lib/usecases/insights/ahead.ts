import type { DueDay, FuturesDto } from '@/lib/contracts/insights'
import type { Viewer } from '@/lib/contracts/viewer'
import { selectDueCards, selectDueSample } from '@/lib/data/insights/ahead'
import type { LogMoment } from '@/lib/data/log'
import { database } from '@/lib/data/pool'
import { backtest } from '@/lib/insights/backtest'
import { FUTURE_DAYS, futures } from '@/lib/insights/futures'
import type { DayRow } from '@/lib/insights/sums'
import { closeDay, forgettingCurve, type ValueModel } from '@/lib/learning'
import {
  fuzzOf,
  newLearner,
  reviewCost,
  studyDayStart,
  type CardState,
  type LearnerState,
  type StudyDay,
} from '@/lib/scheduling'
import { seededRandom } from '@/lib/scheduling/seeded-random'

const DUE_DAYS = 30
/** The mean value of so many cards is that of all within two points. */
const SAMPLE_MOST = 100
const DAY_MS = 86_400_000

/** A moment at which Insights look ahead. */
export interface AheadFrom {
  readonly viewer: Viewer
  readonly today: StudyDay
  readonly now: number
  readonly moment: LogMoment
  /** Null while the model is of another version. */
  readonly learner: LearnerState | null
}

/** What is due on each of the next days, at the learner's own pace. */
export async function dueAhead(
  { viewer, today, moment, learner }: AheadFrom,
  deckIds: readonly string[] | null,
): Promise<DueDay[]> {
  const due = await selectDueCards(database, viewer, { today, days: DUE_DAYS }, deckIds)
  const { pace } = learner ?? newLearner()
  return Array.from({ length: DUE_DAYS }, (_, index) => {
    const day = today + index
    const found = due.filter((cards) => cards.day === day)
    const seconds = found.reduce(
      (sum, { cards, retention }) => sum + cards * reviewCost(pace, retention ?? moment.retentions.learner),
      0,
    )
    return { day, cards: found.reduce((sum, { cards }) => sum + cards, 0), minutes: seconds / 60 }
  })
}

/** Several futures, and how such forecasts have done. They are of all decks: the day channels know whole days. */
export async function futuresAhead(
  { viewer, today, now, moment, learner }: AheadFrom,
  allDays: readonly DayRow[],
): Promise<FuturesDto | null> {
  if (learner === null) return null
  const { model } = learner
  const due = await selectDueSample(database, viewer, { today, days: FUTURE_DAYS }, SAMPLE_MOST)
  const days = Array.from({ length: FUTURE_DAYS }, (_, index) => {
    const day = today + index
    const { cards = 0, sample = [] } = due.find((found) => found.day === day) ?? {}
    // In the middle of the day to come; of today's nothing is earlier than now.
    const at = index === 0 ? now : studyDayStart(day, moment.clock) + DAY_MS / 2
    return { day, cards, values: sample.map((card) => valueAt(model, card, at)) }
  })
  const isUnderWay = model.channels.today?.day === today
  const channels = isUnderWay ? model.channels : closeDay(model.channels)
  // By the learner and the day, so that whoever looks again sees the same.
  const random = seededRandom(Math.floor(fuzzOf(viewer.userId, today) * 2 ** 32))
  const ahead = futures(days, channels, moment.retentions.learner, random)
  return ahead === null ? null : { ...ahead, backtest: backtest(allDays, today) }
}

function valueAt(model: ValueModel, card: CardState, at: number): number {
  if (card.stage === 'new') return 0
  const days = Math.max(0, at - card.memory.lastAnsweredAt) / DAY_MS
  return forgettingCurve(model, card.memory).valueAfter(days)
}
