import type { TraceDay } from '@/lib/contracts/insights'
import { insights } from '@/lib/words/insights'

const words = insights.trace

/** Days within so many points of their predictions are not told apart. */
const SMALL = 3

export interface TracePoint {
  readonly day: number
  readonly points: number
}

/** Days that had predicted answers, in whole points. */
export const predictedDays = (trace: readonly TraceDay[]): TracePoint[] =>
  trace.flatMap(({ day, surprise }) => (surprise === null ? [] : [{ day, points: wholePoints(surprise) }]))

export const wholePoints = (share: number): number => Math.round(share * 100)

/** Whether a point stands for a week and not for a day. */
export function isWeekly(trace: readonly TraceDay[]): boolean {
  const [first, second] = trace
  return first !== undefined && second !== undefined && second.day - first.day > 1
}

export function traceHeadline(points: readonly TracePoint[], weekly: boolean): string {
  if (points.length === 0) return words.none
  const most = Math.max(...points.map((point) => Math.abs(point.points)))
  if (most <= SMALL) return words.within(most)
  return words.better(points.filter((point) => point.points > 0).length, points.length, weekly)
}

/** The day that was furthest from its prediction. */
export function furthest(points: readonly TracePoint[]): TracePoint | null {
  return points.reduce<TracePoint | null>(
    (found, point) => (found === null || Math.abs(point.points) > Math.abs(found.points) ? point : found),
    null,
  )
}
