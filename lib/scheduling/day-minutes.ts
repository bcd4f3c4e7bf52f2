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

/** What a future has to know of the days ahead of it, counted from its first. */
export interface DaysAhead {
  readonly shares: readonly number[]
  /** The break that is planned or under way. */
  readonly pulledFor?: Break
}

/** The days of a future, today the first. */
export function daysAhead(days: DayShares, today: StudyDay, count: number): DaysAhead {
  const shares = sharesFrom(days, today, count)
  const { away } = days
  if (away === null || away.until < today) return { shares }
  return { shares, pulledFor: { from: away.from - today, until: away.until - today } }
}

/** The shares of some days in a row. */
export const sharesFrom = (shares: DayShares, first: StudyDay, days: number): readonly number[] =>
  Array.from({ length: days }, (_, ahead) => dayShareOf(shares, first + ahead))
