import type { ClassSurprise } from '@/lib/classes'

/** Where points lie on a line, in percent of its width. */
export interface SurpriseScale {
  readonly ticks: readonly number[]
  readonly place: (points: number) => number
}

/** Ticks as far apart as leaves no more than this many. */
const STEPS = [10, 20, 50]
const MOST_TICKS = 6
/** Room beyond the outermost ticks, in shares of the step: what lies there needs no tick of its own. */
const EDGE = 0.35

/** A line long enough for all of these, with zero on it. */
export function surpriseScale(surprises: readonly ClassSurprise[]): SurpriseScale {
  const lowest = Math.min(0, ...surprises.map(({ low, mean }) => Math.min(low, mean)))
  const highest = Math.max(0, ...surprises.map(({ high, mean }) => Math.max(high, mean)))
  const ticksOf = (step: number) => {
    const from = Math.min(0, Math.floor(lowest / step + EDGE))
    const to = Math.max(from + 1, Math.ceil(highest / step - EDGE))
    return Array.from({ length: to - from + 1 }, (_, index) => (from + index) * step + 0)
  }
  const step = STEPS.find((each) => ticksOf(each).length <= MOST_TICKS) ?? 50
  const ticks = ticksOf(step)
  const from = (ticks[0] ?? 0) - step * EDGE
  const to = (ticks.at(-1) ?? 0) + step * EDGE
  return { ticks, place: (points) => ((points - from) / (to - from)) * 100 }
}
