import { pauseBelow } from '@/lib/scheduling/new-cards-pause'
import type { Choice, Collection } from './collection'
import { Life, type LivedDay } from './life'

/** A card with at least this probability of recall is known well. */
export const WELL = 0.8

/** A day of a future. Cards and minutes are expected ones, so they need not be whole. */
export type FutureDay = LivedDay

/** What a choice would bring, if it were kept to. */
export interface Future {
  readonly days: readonly FutureDay[]
  /** At the end: cards that were ever met, how many would be recalled if all were asked, and how many are known well. */
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
  /** Minutes of a day; the choice's where left out. 0 on days off. */
  readonly minutesOn?: (day: number) => number
  readonly seed: number
}

/**
 * Lives some days ahead: each day's cards are asked by the rules of a sitting, within its minutes, and remembered as the
 * learner's figures say. Same request, same future; two choices are compared under the same luck.
 */
export function futureOf(request: FutureRequest): Future {
  const { collection, choice, minutesOn, seed } = request
  const life = new Life({ collection, retention: choice.retention, seed })
  const days = Array.from({ length: request.days }, (_, day) => {
    life.begin(day)
    const secondsLeft = (minutesOn?.(day) ?? choice.minutesPerDay) * 60
    const isClosed = secondsLeft === 0 || isPaused(life, day, choice)
    return life.live(day, { secondsLeft, newWished: isClosed ? 0 : choice.newPerDay })
  })
  return { days, ...standing(life, request.days) }
}

/** Whether new cards wait, by the cards that are due now. */
export function isPaused(life: Life, day: number, { retention }: Pick<Choice, 'retention'>): boolean {
  const recall = life.dueRecall(day)
  return recall !== null && recall < pauseBelow(retention)
}

/** How the cards stand on a day. */
function standing(life: Life, day: number): Omit<Future, 'days'> {
  const { cardsEach } = life
  const recalls = life.recallsOn(day)
  return {
    met: recalls.length * cardsEach,
    recalled: recalls.reduce((sum, recall) => sum + recall, 0) * cardsEach,
    well: recalls.filter((recall) => recall >= WELL).length * cardsEach,
    fresh: life.fresh,
  }
}
