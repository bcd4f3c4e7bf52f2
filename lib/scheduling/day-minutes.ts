import { shareOn, type EasyDays } from './easy-days'
import type { StudyDay } from './study-day'

/** A planned break: its first and last study day, both included. */
export interface Break {
  readonly from: StudyDay
  readonly until: StudyDay
}

/** What the minutes of a day go by. */
export interface DayWishes {
  readonly minutesPerDay: number
  readonly easyDays: EasyDays | undefined
  readonly away: Break | null
}

export const isAway = (away: Break | null, day: StudyDay): boolean =>
  away !== null && day >= away.from && day <= away.until

/** Minutes on offer on a study day: the weekday's share of the learner's, none during a break. */
export const minutesOn = ({ minutesPerDay, easyDays, away }: DayWishes, day: StudyDay): number =>
  isAway(away, day) ? 0 : minutesPerDay * shareOn(easyDays, day)
