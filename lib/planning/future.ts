import type { Break } from '@/lib/scheduling/day-minutes'
import { pauseBelow } from '@/lib/scheduling/new-cards-pause'
import type { Choice, Collection } from './collection'
import { earlyInLife } from './early-in-life'
import { Life, type LivedDay } from './life'

/** A card with at least this probability of recall is known well. */
export const WELL = 0.8

/** A day of a future. Cards and minutes are expected ones, so they need not be whole. */
export type FutureDay = LivedDay

/** What a choice would bring, if it were kept to. */
export interface Future extends Standing {
  readonly days: readonly FutureDay[]
}

/** How the cards of a future stand on a day. */
export interface Standing {
  /** Cards that were ever met, how many would be recalled if all were asked, and how many are known well. */
  readonly met: number
  readonly recalled: number
  readonly well: number
  /** New cards that still wait. */
  readonly fresh: number
}

export interface FutureRequest {
  readonly collection: Collection
  readonly choice: Choice
  /** How many days, today the first. */
  readonly days: number
  /** The share of the choice's minutes that each day has, 0 … 1; 1 where it says nothing of a day. */
  readonly shares?: readonly number[]
  /** A break, as days of this future, before which cards are asked early. Its days have no minutes only by `shares`. */
  readonly pulledFor?: Break
  readonly seed: number
}

/**
 * Lives some days ahead: each day's cards are asked by the rules of a sitting, within its minutes, and remembered as the
 * learner's figures say. Same request, same future; two choices are compared under the same luck.
 */
export function futureOf(request: FutureRequest): Future {
  const { collection, choice, seed } = request
  const life = new Life({ collection, retention: choice.retention, seed })
  const days = Array.from({ length: request.days }, (_, day) => {
    life.begin(day)
    const secondsLeft = choice.minutesPerDay * (request.shares?.[day] ?? 1) * 60
    const isClosed = secondsLeft === 0 || isPaused(life, day, choice, secondsLeft)
    const early = earlyInLife(life, request.pulledFor, day)
    return life.live(day, { secondsLeft, newWished: isClosed ? 0 : choice.newPerDay, early })
  })
  return { days, ...standing(life, request.days) }
}

/** Whether new cards wait, by the cards that are due now and the seconds there are for them. */
export function isPaused(
  life: Life,
  day: number,
  { retention }: Pick<Choice, 'retention'>,
  secondsLeft: number,
): boolean {
  const recall = life.dueRecall(day)
  return recall !== null && recall < pauseBelow(retention, life.wanted(0) > secondsLeft)
}

/** How the cards stand on a day. */
function standing(life: Life, day: number): Standing {
  const { cardsEach } = life
  const recalls = life.recallsOn(day)
  return {
    met: recalls.length * cardsEach,
    recalled: recalls.reduce((sum, recall) => sum + recall, 0) * cardsEach,
    well: recalls.filter((recall) => recall >= WELL).length * cardsEach,
    fresh: life.fresh,
  }
}
