import { sinceDayStart, type StudyDay } from '@/lib/scheduling'
import { BLOCK_MINUTES } from './block'
import type { Rating } from './starting-value'

/** A plan holds at most this many items: what is longer is a wish. */
export const PLAN_ITEMS = 6

/** After so many postponements a shorter block of the same is offered. */
const POSTPONEMENTS = 2

/** From when on the next day is planned, minutes after midnight. */
const PLANNING = 16 * 60

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
export function frogOf<Item extends PlanItem>(items: readonly Item[]): Item | null {
  const dreaded = items.filter(({ isDone, dread }) => !isDone && dread !== null && dread > 1)
  return dreaded.toSorted((a, b) => (b.dread ?? 0) - (a.dread ?? 0) || a.place - b.place)[0] ?? null
}

/** What is still to do, the frog first, the rest as written; then what is done. */
export function inOrder<Item extends PlanItem>(items: readonly Item[]): Item[] {
  const frog = frogOf(items)
  const rank = (item: Item): number => (item.isDone ? 2 : item === frog ? 0 : 1)
  return items.toSorted((a, b) => rank(a) - rank(b) || a.place - b.place)
}

/** A shorter block of an item that was put off again and again, minutes; null when it is short or was not. */
export function shorterBlock({ minutes, postponed, isDone }: PlanItem): number | null {
  const isShort = minutes <= BLOCK_MINUTES.least
  return isDone || isShort || postponed < POSTPONEMENTS ? null : BLOCK_MINUTES.least
}

/**
 * Whether it is time to write the next day's list: from four in the afternoon until the study day ends.
 *
 * @param minute minutes after midnight by the wall clock of the learner's zone
 * @param dayStart when study days begin, likewise
 */
export const isTimeToPlan = (minute: number, dayStart: number): boolean =>
  sinceDayStart(minute, dayStart) >= sinceDayStart(PLANNING, dayStart)

/** Whether a list can be written for a study day: the one that runs, and the next. */
export const canPlan = (day: StudyDay, today: StudyDay): boolean => day === today || day === today + 1

/**
 * The order of a list once somebody said how it should be: what they named in that order, then whatever was added
 * meanwhile, as it stood. Names of what is not in it are left out.
 */
export function reordered<Id extends string>(standing: readonly Id[], wanted: readonly Id[]): Id[] {
  const named = [...new Set(wanted)].filter((id) => standing.includes(id))
  return [...named, ...standing.filter((id) => !named.includes(id))]
}
