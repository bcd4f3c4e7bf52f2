import { BLOCK_MINUTES } from './block'
import type { Rating } from './starting-value'

/** A plan holds at most this many items: what is longer is a wish. */
export const PLAN_ITEMS = 6

/** After so many postponements a shorter block of the same is offered. */
const POSTPONEMENTS = 2

/** Something planned for a day. */
export interface PlanItem {
  readonly itemId: string
  /** Where it stands in the list as it was written, from 0. */
  readonly place: number
  /** Null: not said. */
  readonly dread: Rating | null
  readonly minutes: number
  /** Days it was put off. */
  readonly postponed: number
  readonly isDone: boolean
}

/** The frog: the most dreaded of what is still to do, the first of several; null when nothing is dreaded. */
export function frogOf(items: readonly PlanItem[]): PlanItem | null {
  const dreaded = items.filter(({ isDone, dread }) => !isDone && dread !== null && dread > 1)
  return dreaded.toSorted((a, b) => (b.dread ?? 0) - (a.dread ?? 0) || a.place - b.place)[0] ?? null
}

/** What is still to do, the frog first, the rest as written; then what is done. */
export function inOrder(items: readonly PlanItem[]): PlanItem[] {
  const frog = frogOf(items)
  const rank = (item: PlanItem): number => (item.isDone ? 2 : item === frog ? 0 : 1)
  return items.toSorted((a, b) => rank(a) - rank(b) || a.place - b.place)
}

/** A shorter block of an item that was put off again and again, minutes; null when it is short or was not. */
export function shorterBlock({ minutes, postponed, isDone }: PlanItem): number | null {
  const isShort = minutes <= BLOCK_MINUTES.least
  return isDone || isShort || postponed < POSTPONEMENTS ? null : BLOCK_MINUTES.least
}
