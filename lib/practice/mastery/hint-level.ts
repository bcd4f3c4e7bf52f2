import type { HintLevel } from '../problem/problem'

/** How much help a skill still gets, and the misses since that last changed. */
export interface Fading {
  readonly level: HintLevel
  readonly misses: number
}

/** V below which a skill never seen begins with a worked example. */
const WORKED_BELOW = 0.5
/** V from which nothing is shown before the first attempt. */
const NOTHING_FROM = 0.7
/** Misses that give a level of help back. */
const MISSES = 2

/** The level a skill starts with at first contact. */
export const startingLevel = (value: number): HintLevel => {
  if (value < WORKED_BELOW) return 3
  return value < NOTHING_FROM ? 1 : 0
}

/**
 * What is on the screen before the first attempt: the help of the skills' level, unless nothing is needed.
 *
 * @param value V of the step
 * @param level the most that any of its skills still gets
 */
export const shownAtOnce = (value: number, level: HintLevel): HintLevel => (value >= NOTHING_FROM ? 0 : level)

/**
 * Help fades: a right first attempt for which nothing beyond what was there was opened takes a level away, two misses
 * give one back. (Aided attempts fade help too; they are no evidence of anything else.)
 */
export function levelAfter(
  { level, misses }: Fading,
  {
    right,
    shown,
    opened,
  }: { readonly right: boolean; readonly shown: HintLevel; readonly opened: HintLevel },
): Fading {
  if (right) {
    return opened > shown ? { level, misses } : { level: less(level), misses: 0 }
  }
  return misses + 1 < MISSES ? { level, misses: misses + 1 } : { level: more(level), misses: 0 }
}

const LESS: readonly HintLevel[] = [0, 0, 1, 2]
const MORE: readonly HintLevel[] = [1, 2, 3, 3]
const less = (level: HintLevel): HintLevel => LESS[level] ?? 0
const more = (level: HintLevel): HintLevel => MORE[level] ?? 3

/** The higher of two levels. */
export const higher = (one: HintLevel, other: HintLevel): HintLevel => (one > other ? one : other)
