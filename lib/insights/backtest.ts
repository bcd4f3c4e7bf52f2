import { channelsAfterWhole, forecastDay, noDaysYet, type DayChannels } from '@/lib/learning'
import type { StudyDay } from '@/lib/scheduling/study-day'
import { MILLION, type DayRow } from './sums'

/** Days of fewer first answers are not counted, and with fewer such days nothing is said. */
const LEAST_ANSWERS = 10
const LEAST_DAYS = 10
/** Of the latest. */
const SHOWN_DAYS = 30

/** A day that was forecast; shares recalled. */
export interface ForecastDay {
  readonly day: StudyDay
  readonly answers: number
  readonly recalled: number
  readonly expected: number
  readonly low: number
  readonly high: number
}

/** How forecasts of days have done. */
export interface Backtest {
  readonly days: number
  readonly held: number
  readonly recent: readonly ForecastDay[]
}

/**
 * Forecasts each day anew by what the days before it taught, and holds it against what came of it. What was expected of
 * a day is V as the model stood when it began; which cards it would be of is taken as it turned out.
 *
 * @param rows of all decks, in order: the channels know whole days
 * @param today is under way, and left out
 * @returns null while too few days have been forecast
 */
export function backtest(rows: readonly DayRow[], today: StudyDay): Backtest | null {
  const days: (ForecastDay & { readonly isHeld: boolean })[] = []
  let channels: DayChannels = noDaysYet
  for (const { day, first, recalled, dawn, dawnVariance } of rows) {
    if (day >= today) break
    const [expected, variance] = [dawn / MILLION, dawnVariance / MILLION]
    if (first >= LEAST_ANSWERS) {
      const band = forecastDay(channels, { answers: first, expected, variance })
      days.push({
        ...{ day, answers: first, recalled: recalled / first, expected: expected / first },
        ...{ low: band.low / first, high: band.high / first },
        isHeld: band.low <= recalled && recalled <= band.high,
      })
    }
    channels = channelsAfterWhole(channels, { answers: first, surprise: recalled - expected, variance })
  }
  if (days.length < LEAST_DAYS) return null
  return {
    days: days.length,
    held: days.filter(({ isHeld }) => isHeld).length,
    recent: days.slice(-SHOWN_DAYS).map(({ isHeld: _, ...day }) => day),
  }
}
