export const DAYS_A_WEEK = 7

/** Day 0, 1 January 1970, was a Thursday. */
const DAY_0 = 3

/** The weekday of a study day: 0 Monday … 6 Sunday. */
export const weekdayOf = (day: number): number => (((day + DAY_0) % DAYS_A_WEEK) + DAYS_A_WEEK) % DAYS_A_WEEK
