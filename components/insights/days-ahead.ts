import type { DueDay, FutureDay, FuturesDto } from '@/lib/contracts/insights'

/** Minutes a day over the days to come; today's stay out, because they hold all that came due before. */
export function minutesPerDay(due: readonly DueDay[]): number {
  const [, ...ahead] = due
  if (ahead.length === 0) return 0
  return ahead.reduce((sum, { minutes }) => sum + minutes, 0) / ahead.length
}

/** The day with the most minutes; null when there are none. */
export function fullestDay(due: readonly DueDay[]): DueDay | null {
  const fullest = due.reduce<DueDay | null>(
    (most, day) => (most === null || day.minutes > most.minutes ? day : most),
    null,
  )
  return fullest === null || fullest.minutes <= 0 ? null : fullest
}

export interface ExpectedDay extends FutureDay {
  readonly recalled: NonNullable<FutureDay['recalled']>
}

/** The days on which something is due, with what is expected of them. */
export const expectedDays = ({ days }: FuturesDto): ExpectedDay[] =>
  days.flatMap((day) => (day.recalled === null ? [] : [{ ...day, recalled: day.recalled }]))
