import type { CardState } from './card-state'
import type { LearnerState } from './learner-state'
import { reviewCost } from './queue'
import { recallAfter } from './recall-after'

/** New cards pause while the cards due this week are predicted to be recalled less often than this, on the mean. */
const PAUSE_BELOW = 0.75
/**
 * The same where the cards that are due find no time today: then each new card puts off another one that slips already.
 * Less than this below the aim is the play of chance.
 */
const SLIPPED = 0.03
/** Whoever aims near that, or below it, is given as much room below the aim. */
const ROOM_BELOW_AIM = 0.05
/** Fewer cards than this say little by their mean, and are soon practised. */
const LEAST_DUE = 20
/** The mean of so many predictions is that of all within a point. */
const SAMPLE_MOST = 150
const DAY_MS = 86_400_000

/** What is due in the week that begins today. */
export interface DueWeek {
  /** Cards due by now, or as many of them as were read, those due first. */
  readonly due: readonly CardState[]
  /** How many are due by now. */
  readonly dueNow: number
  /** How many become due on the six days after. */
  readonly dueLater: number
  /** Desired retention in force for most of them, 0.70 … 0.97. */
  readonly retention: number
}

/**
 * Predicted recall of the cards due this week, the mean; null where none is. Those due by now are taken as they stand now:
 * the longer a backlog waits, the lower. Those that become due later are taken at the recall their dates aim at.
 *
 * @param now milliseconds since the epoch
 * @returns 0 … 1
 */
export function weekRecall(
  { due, dueNow, dueLater, retention }: DueWeek,
  learner: Pick<LearnerState, 'model' | 'scheduler'>,
  now: number,
): number | null {
  const values = sampled(due).map((card) => recallNow(card, learner, now))
  const known = values.length === 0 ? 0 : dueNow
  if (known + dueLater === 0) return null
  const mean = values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
  return (known * mean + dueLater * retention) / (known + dueLater)
}

/**
 * Whether new cards should wait: what is known already slips away faster than it is practised, so that each new card would be
 * paid for with others.
 *
 * @param secondsLeft seconds of practice on offer
 */
export function newCardsPause(
  week: DueWeek,
  learner: Pick<LearnerState, 'model' | 'scheduler' | 'pace'>,
  now: number,
  secondsLeft: number,
): boolean {
  if (week.dueNow + week.dueLater < LEAST_DUE) return false
  const recall = weekRecall(week, learner, now)
  const areMinutesShort = week.dueNow * reviewCost(learner.pace, week.retention) > secondsLeft
  return recall !== null && recall < pauseBelow(week.retention, areMinutesShort)
}

/** The predicted recall of the cards due below which new ones wait, for a desired retention. */
export const pauseBelow = (retention: number, areMinutesShort: boolean): number =>
  areMinutesShort ? retention - SLIPPED : Math.min(PAUSE_BELOW, retention - ROOM_BELOW_AIM)

function recallNow(card: CardState, learner: Pick<LearnerState, 'model' | 'scheduler'>, now: number): number {
  if (card.stage === 'new') return 0
  const { memory } = card
  return recallAfter(memory, learner, Math.max(0, now - memory.lastAnsweredAt) / DAY_MS)
}

/** Some of the cards, from the first to the last alike. */
function sampled(cards: readonly CardState[]): readonly CardState[] {
  const step = Math.max(1, Math.ceil(cards.length / SAMPLE_MOST))
  return cards.filter((_, index) => index % step === 0)
}
