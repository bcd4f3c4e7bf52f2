import type { StudyDay } from '@/lib/scheduling/study-day'
import { MILLION, NO_DAY, together, type DayRow } from './sums'

/** A period of more days is shown by weeks: on a phone their ticks would run together. */
const DAYS_MOST = 120
/** Weeks of the heat map. */
const HEAT_WEEKS = 26
export const HEAT_DAYS = HEAT_WEEKS * 7

const MINUTE_MS = 60_000

/**
 * Surprise day by day, or week by week where these are many: the mean of outcome less prediction over all predicted
 * answers, repeats within the day too.
 *
 * @param rows days of the period
 */
export function trace(rows: readonly DayRow[], from: StudyDay, today: StudyDay) {
  const width = today - from + 1 > DAYS_MOST ? 7 : 1
  const parts = Array.from({ length: Math.ceil((today - from + 1) / width) }, (): DayRow[] => [])
  for (const row of rows) parts[Math.floor((row.day - from) / width)]?.push(row)
  return parts.map((found, index) => {
    const { answers, predicted, surprise } = together(NO_DAY, found)
    return {
      day: from + index * width,
      answers,
      surprise: predicted === 0 ? null : surprise / MILLION / predicted,
    }
  })
}

/** Minutes and answers of each of the last days, today the last. */
export function heat(rows: readonly DayRow[], today: StudyDay) {
  const byDay = new Map(rows.map((row) => [row.day, row]))
  return Array.from({ length: HEAT_DAYS }, (_, index) => {
    const day = today - HEAT_DAYS + 1 + index
    const { milliseconds, answers } = byDay.get(day) ?? NO_DAY
    return { day, minutes: milliseconds / MINUTE_MS, answers }
  })
}
