import { Z_80 } from '@/lib/learning'
import { clusterError, type Interval } from './intervals'
import { MILLION, type DayRow } from './sums'

/** A day of fewer answers is hardly more than chance. */
const LEAST_ANSWERS = 5
/** Days that say how far days differ, at least. */
const LEAST_DAYS = 20

/** How far days differ, with what it rests on. */
export interface DaySpread extends Interval {
  readonly answers: number
  readonly days: number
}

/**
 * How far whole days differ beyond what chance among their answers makes: the standard deviation σ of what all answers of
 * a day have in common, in shares recalled. With r the sum of a day's y − V (V as the day began), v its ΣV(1 − V), n its
 * answers and e = r − n Σr/Σn, by the method of moments
 *
 *     σ² = Σ(e² − v) / Σn²
 *
 * and as sure as days make it, as in `meanOf`.
 *
 * @returns null for too few days
 */
export function daySpread(rows: readonly DayRow[]): DaySpread | null {
  const days = rows
    .filter(({ first }) => first >= LEAST_ANSWERS)
    .map(({ day, first, recalled, dawn, dawnVariance }) => ({
      ...{ day, n: first, r: recalled - dawn / MILLION, v: dawnVariance / MILLION },
    }))
  if (days.length < LEAST_DAYS) return null
  const answers = days.reduce((sum, { n }) => sum + n, 0)
  const shift = days.reduce((sum, { r }) => sum + r, 0) / answers
  const weight = days.reduce((sum, { n }) => sum + n ** 2, 0)
  const beyond = days.map(({ day, n, r, v }) => ({ day, n, excess: (r - n * shift) ** 2 - v }))
  const variance = beyond.reduce((sum, { excess }) => sum + excess, 0) / weight
  const error = clusterError(
    new Map(beyond.map(({ day, n, excess }) => [day, (excess - variance * n ** 2) / weight])),
  )
  const root = (square: number): number => Math.sqrt(Math.max(0, square))
  return {
    ...{ estimate: root(variance), low: root(variance - Z_80 * error), high: root(variance + Z_80 * error) },
    ...{ answers, days: days.length },
  }
}
