import type { StudyDay } from './study-day'

/** What a weekday has of the learner's minutes: all of them, half, or none. */
export const WEEKDAY_MINUTES = ['usual', 'half', 'none'] as const
export type WeekdayMinutes = (typeof WEEKDAY_MINUTES)[number]

/** The seven weekdays, Monday first. */
export type EasyDays = readonly WeekdayMinutes[]

export const DAYS_OF_WEEK = 7

export const NO_EASY_DAYS: EasyDays = Array.from({ length: DAYS_OF_WEEK }, () => 'usual')

const SHARES: Readonly<Record<WeekdayMinutes, number>> = { usual: 1, half: 0.5, none: 0 }

/** Study days count from a Thursday. */
const FIRST_WEEKDAY = 3

/** The weekday of a study day, 0 for Monday to 6 for Sunday. */
export const weekdayOf = (day: StudyDay): number =>
  (((day + FIRST_WEEKDAY) % DAYS_OF_WEEK) + DAYS_OF_WEEK) % DAYS_OF_WEEK

/** The share of the learner's minutes that a study day has, 0 … 1; 1 where no easy days are set. */
export const shareOn = (easyDays: EasyDays | undefined, day: StudyDay): number =>
  SHARES[easyDays?.[weekdayOf(day)] ?? 'usual']

export const isEveryDayUsual = (easyDays: EasyDays): boolean => easyDays.every((day) => day === 'usual')
