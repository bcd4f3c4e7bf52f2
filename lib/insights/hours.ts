import { minuteOfDay } from '@/lib/scheduling/study-day'

const QUARTER_MS = 15 * 60_000

/**
 * Hours of the day by the wall clock of a zone. Clocks are changed on quarters of an hour, and answers come many to a
 * quarter: the calendar, which takes longer than all else about an answer, is asked once for each that follow one another.
 */
export function hourReader(): (instant: number, zone: string) => number {
  let last = { quarter: NaN, zone: '', hour: 0 }
  return (instant, zone) => {
    const quarter = Math.floor(instant / QUARTER_MS)
    if (quarter !== last.quarter || zone !== last.zone) {
      last = { quarter, zone, hour: Math.floor(minuteOfDay(quarter * QUARTER_MS, zone) / 60) }
    }
    return last.hour
  }
}
