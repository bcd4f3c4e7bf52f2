import type { Future } from './future'

/** What a future comes to, in the figures that are shown of it. */
export interface Comes {
  /** Of a day, the mean. */
  readonly minutes: number
  /** New cards met. */
  readonly met: number
  /** Cards that would be recalled on the last day, were all asked. */
  readonly recalled: number
  /** Cards whose day has come and for which there is no time, on the last day. */
  readonly left: number
  /** New cards that still wait. */
  readonly fresh: number
}

/** Sums a future up. */
export function comeTo({ days, recalled, fresh }: Future): Comes {
  const sum = (of: 'minutes' | 'newCards') => days.reduce((total, day) => total + day[of], 0)
  return {
    minutes: days.length === 0 ? 0 : sum('minutes') / days.length,
    met: sum('newCards'),
    recalled,
    left: days.at(-1)?.left ?? 0,
    fresh,
  }
}
