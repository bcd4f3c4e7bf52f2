import { shareOn, type EasyDays } from './easy-days'
import type { StudyDay } from './study-day'

/** A planned break: its first and last study day, both included. */
export interface Break {
  readonly from: StudyDay
  readonly until: StudyDay
}

/** What makes one day differ from another. */
export interface DayShares {
  readonly easyDays: EasyDays | undefined
  readonly away: Break | null
}

/** What the minutes of a day go by. */
export interface DayWishes extends DayShares {
  readonly minutesPerDay: number
}

export const isAway = (away: Break | null, day: StudyDay): boolean =>
  away !== null && day >= away.from && day <= away.until

/** The share of the learner's minutes that is on offer on a study day: the weekday's, none during a break. */
export const dayShareOf = ({ easyDays, away }: DayShares, day: StudyDay): number =>
  isAway(away, day) ? 0 : shareOn(easyDays, day)

/** Minutes on offer on a study day, whole ones. */
export const minutesOn = (wishes: DayWishes, day: StudyDay): number =>
  Math.round(wishes.minutesPerDay * dayShareOf(wishes, day))

/** The shares of some days in a row. */
export const sharesFrom = (shares: DayShares, first: StudyDay, days: number): readonly number[] =>
  Array.from({ length: days }, (_, ahead) => dayShareOf(shares, first + ahead))
