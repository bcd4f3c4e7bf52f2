import { CHANNELS, clampLogit, closeDay, logistic } from '@/lib/learning'
import type { CardState } from '@/lib/scheduling/card-state'
import type { LearnerState } from '@/lib/scheduling/learner-state'
import { leanBelow } from './lean'

/** How far below what is expected an exam may turn out. */
export interface Edge {
  /** q₀.₁ of the learner's days: nine in ten score higher. Mostly below 0. */
  readonly badDay: number
  /** Questions of a day whose spread that is: good and bad days lie no closer together where more is asked. */
  readonly answersADay: number
  /** How far the model itself may be off, in log-odds of recall: the lower end of its 80 % band. At least 0. */
  readonly leanBelow: number
}

/** Cards whose bands are looked at. */
const BANDS_MOST = 60
/** The channel of a bad day. */
const BAD_DAY = 0.1
/** A day of fewer questions is one the channels learned nothing from. */
const LEAST_ANSWERS = 5
/** No aim is higher: what is left is what nobody remembers for sure. */
const AIM_MOST = 0.995
const HALVINGS = 20

/** How far below what is expected an exam may turn out for a learner, by some of its cards. */
export function edgeOf(
  { model, pace }: Pick<LearnerState, 'model' | 'pace'>,
  cards: readonly CardState[],
  { today, secondsADay }: { readonly today: number; readonly secondsADay: number },
): Edge {
  const { channels } = model
  const { quantiles } = channels.today?.day === today ? channels : closeDay(channels)
  return {
    badDay: quantiles[CHANNELS.indexOf(BAD_DAY)] ?? 0,
    answersADay: secondsADay / pace.reviewSeconds,
    leanBelow: leanBelow(cards.slice(0, BANDS_MOST), { model }),
  }
}

/**
 * Mean recall of some cards on a bad day, if the model is too hopeful as well: below the mean by the root of the squares of
 * what the model's band and the day's 0.1 channel take off, which have nothing to do with each other.
 *
 * @param recalls of each card, 0 … 1; never met: 0
 * @param cardsEach how many cards each of them stands for
 * @returns 0 … 1, no higher than the mean
 */
export function pessimistic(recalls: readonly number[], cardsEach: number, edge: Edge): number {
  if (recalls.length === 0) return 0
  const mean = meanOf(recalls)
  const modelOff = mean - meanOf(recalls.map((recall) => tooHopeful(recall, edge)))
  const asked = Math.min(recalls.length * cardsEach, Math.max(LEAST_ANSWERS, edge.answersADay))
  const variance = meanOf(recalls.map((recall) => recall * (1 - recall)))
  const dayOff = Math.max(0, -edge.badDay) * Math.sqrt(variance / asked)
  return Math.max(0, mean - Math.hypot(modelOff, dayOff))
}

/** The mean recall that has to be aimed at for so many cards, if the target is to be met on a bad day as well. */
export function aimFor(target: number, cards: number, edge: Edge): number {
  let [low, high] = [target, AIM_MOST]
  if (cards === 0 || low >= high) return high
  for (let halving = 0; halving < HALVINGS; halving++) {
    const middle = (low + high) / 2
    if (pessimistic([middle], cards, edge) < target) low = middle
    else high = middle
  }
  return high
}

const tooHopeful = (recall: number, { leanBelow }: Edge): number =>
  recall === 0 ? 0 : Math.min(recall, logistic(clampLogit(recall) - leanBelow))

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length
