import { Z_80 } from '@/lib/learning'
import type { StudyDay } from '@/lib/scheduling/study-day'

/** An estimate and its 80 % interval. */
export interface Interval {
  readonly estimate: number
  readonly low: number
  readonly high: number
}

/** What some answers of a study day come to: how many, and the sum of what is averaged over them. */
export interface DayPart {
  readonly day: StudyDay
  readonly answers: number
  readonly sum: number
}

/** What figures of a mean rest on at least, on each side of a difference. */
export interface Enough {
  readonly answers: number
  readonly days: number
}
export const ENOUGH: Enough = { answers: 50, days: 10 }

/** Answers, and the study days they fall on. */
export const evidenceOf = (parts: readonly DayPart[]): Enough => {
  const withAnswers = parts.filter(({ answers }) => answers > 0)
  return {
    answers: withAnswers.reduce((sum, { answers }) => sum + answers, 0),
    days: new Set(withAnswers.map(({ day }) => day)).size,
  }
}

const isEnough = (parts: readonly DayPart[], { answers, days }: Enough): boolean => {
  const found = evidenceOf(parts)
  return found.answers >= answers && found.days >= days
}

/**
 * The mean over some answers. The answers of a day share its mood, so days are what it is sure by (Liang & Zeger 1986,
 * "Longitudinal data analysis using generalized linear models"): with d the sum of a day and n its answers,
 *
 *     SE² = G/(G − 1) Σ ((d − m n)/N)²      over G days, N answers, m the mean
 *
 * @returns null for less than is enough
 */
export function meanOf(parts: readonly DayPart[], enough: Enough = ENOUGH): Interval | null {
  return isEnough(parts, enough) ? around(mean(parts), influences(parts)) : null
}

/** The mean over some answers less that over others. A day may have answers of both. */
export function differenceOf(
  parts: readonly DayPart[],
  others: readonly DayPart[],
  enough: Enough = ENOUGH,
): Interval | null {
  if (!isEnough(parts, enough) || !isEnough(others, enough)) return null
  const shares = influences(parts)
  for (const [day, share] of influences(others)) shares.set(day, (shares.get(day) ?? 0) - share)
  return around(mean(parts) - mean(others), shares)
}

function mean(parts: readonly DayPart[]): number {
  const { answers } = evidenceOf(parts)
  return parts.reduce((total, { sum }) => total + sum, 0) / answers
}

/** What each day moves the mean by. */
function influences(parts: readonly DayPart[]): Map<StudyDay, number> {
  const [m, { answers: all }] = [mean(parts), evidenceOf(parts)]
  const byDay = new Map<StudyDay, number>()
  for (const { day, answers, sum } of parts) {
    if (answers > 0) byDay.set(day, (byDay.get(day) ?? 0) + (sum - m * answers) / all)
  }
  return byDay
}

function around(estimate: number, byDay: ReadonlyMap<StudyDay, number>): Interval {
  const spread = Z_80 * clusterError(byDay)
  return { estimate, low: estimate - spread, high: estimate + spread }
}

/** The standard error of what days move by so much each. */
export function clusterError(byDay: ReadonlyMap<StudyDay, number>): number {
  const days = byDay.size
  const squares = [...byDay.values()].reduce((sum, share) => sum + share ** 2, 0)
  return Math.sqrt((days / (days - 1)) * squares)
}
