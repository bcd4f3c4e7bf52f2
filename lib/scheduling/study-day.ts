import { Temporal } from 'temporal-polyfill'

/** A study day, counted in days since 1970-01-01 of the learner's own calendar. */
export type StudyDay = number

/** The hour at which a study day begins, local time: late evenings belong to the day before. */
export const DAY_START_HOUR = 4

const DAY_MS = 86_400_000

/**
 * The study day an instant falls in. It begins at 04:00 wall-clock time in the learner's zone, so on the days
 * daylight saving starts or ends it is 23 or 25 hours long. Where 04:00 does not exist it begins at the next instant
 * that does.
 *
 * @param instant milliseconds since the epoch
 * @param zone IANA time zone
 * @throws RangeError for an unknown zone
 */
export function studyDay(instant: number, zone: string): StudyDay {
  const local = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone)
  let day = dayNumber(local.toPlainDate())
  // Twice where a zone skipped a whole date, as Samoa did on 30 December 2011.
  while (studyDayStart(day, zone) > instant) day--
  return day
}

/** The instant a study day begins in a zone, milliseconds since the epoch. */
export function studyDayStart(day: StudyDay, zone: string): number {
  return plainDate(day).toZonedDateTime({ timeZone: zone, plainTime: { hour: DAY_START_HOUR } })
    .epochMilliseconds
}

/**
 * The instant at which the wall clock shows a time of day within a study day, milliseconds since the epoch. A time that
 * is skipped when clocks go forward comes at the first one after it; of one that comes twice it is the first.
 *
 * @param minute after midnight; one before the start of the study day is on the calendar day after
 */
export function studyDayInstant(day: StudyDay, minute: number, zone: string): number {
  const date = minute < DAY_START_HOUR * 60 ? day + 1 : day
  const plainTime = { hour: Math.floor(minute / 60), minute: minute % 60 }
  return plainDate(date).toZonedDateTime({ timeZone: zone, plainTime }).epochMilliseconds
}

/** The calendar date of a study day, as YYYY-MM-DD. */
export function studyDayDate(day: StudyDay): string {
  return plainDate(day).toString()
}

/** What the wall clock of a zone shows at an instant, minutes after midnight. */
export function minuteOfDay(instant: number, zone: string): number {
  const local = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone)
  return local.hour * 60 + local.minute
}

const DAY_MINUTES = 24 * 60

/** Minutes since the study day began by the wall clock, for a time of day given in minutes after midnight. */
export const sinceDayStart = (minute: number): number =>
  (minute - DAY_START_HOUR * 60 + DAY_MINUTES) % DAY_MINUTES

/** Whether a name is a time zone this runtime knows. */
export function isTimeZone(zone: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone)
    return true
  } catch {
    return false
  }
}

function plainDate(day: StudyDay): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(day * DAY_MS)
    .toZonedDateTimeISO('UTC')
    .toPlainDate()
}

function dayNumber(date: Temporal.PlainDate): StudyDay {
  return date.toZonedDateTime('UTC').epochMilliseconds / DAY_MS
}
