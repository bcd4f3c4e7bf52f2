import { Temporal } from 'temporal-polyfill'

/** A study day, counted in days since 1970-01-01 of the learner's own calendar. */
export type StudyDay = number

/** When a study day begins for who set no other time, minutes after midnight: late evenings belong to the day before. */
export const USUAL_DAY_START = 4 * 60

const DAY_MS = 86_400_000
const DAY_MINUTES = 24 * 60

/** What tells a learner's study days apart. */
export interface StudyClock {
  /** IANA time zone. */
  readonly zone: string
  /** When a study day begins, minutes after midnight by the wall clock of the zone. */
  readonly dayStartMinute: number
  /**
   * A change of zone or of the day's start would have taken the learner back to a study day they had left: from the
   * instant of the change on it is at least this one, until the new clock reaches it. Null: it would not.
   */
  readonly heldDay: StudyDay | null
  /** The instant of that change, milliseconds since the epoch. */
  readonly heldFrom: number | null
}

/** The clock of who lives in a zone and set nothing. */
export const usualClock = (zone: string): StudyClock => ({
  zone,
  dayStartMinute: USUAL_DAY_START,
  heldDay: null,
  heldFrom: null,
})

/**
 * The clock a learner goes by once zone or start of the day are changed. Their study day goes on or jumps ahead, and is
 * never gone through twice.
 *
 * @param now the instant of the change, milliseconds since the epoch
 */
export function changedClock(
  before: StudyClock,
  { zone, dayStartMinute }: Pick<StudyClock, 'zone' | 'dayStartMinute'>,
  now: number,
): StudyClock {
  const after = { zone, dayStartMinute, heldDay: null, heldFrom: null }
  const day = studyDay(now, before)
  return studyDay(now, after) < day ? { ...after, heldDay: day, heldFrom: now } : after
}

/** The clock that a change of it in the log leads to. */
export const clockSince = ({
  zone,
  dayStartMinute,
  heldDay,
  at,
}: Omit<StudyClock, 'heldFrom'> & { readonly at: number }): StudyClock => ({
  zone,
  dayStartMinute,
  heldDay,
  heldFrom: heldDay === null ? null : at,
})

/**
 * The study day an instant falls in. It begins at the learner's time by the wall clock of their zone, so on the days
 * daylight saving starts or ends it is 23 or 25 hours long. Where that time does not exist it begins at the next instant
 * that does; where it comes twice, at the first.
 *
 * @param instant milliseconds since the epoch
 * @throws RangeError for an unknown zone
 */
export function studyDay(instant: number, clock: StudyClock): StudyDay {
  const local = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(clock.zone)
  let day = dayNumber(local.toPlainDate())
  // Twice where a zone skipped a whole date, as Samoa did on 30 December 2011.
  while (studyDayStart(day, clock) > instant) day--
  // Where clocks went back across the time the day had begun at, and while a day is held.
  while (studyDayStart(day + 1, clock) <= instant) day++
  return day
}

/** The instant a study day begins, milliseconds since the epoch. */
export function studyDayStart(day: StudyDay, clock: StudyClock): number {
  const start = wallClock(day, clock.dayStartMinute, clock.zone)
  const { heldDay, heldFrom } = clock
  return heldDay !== null && heldFrom !== null && day <= heldDay ? Math.min(start, heldFrom) : start
}

/**
 * The instant at which the wall clock shows a time of day within a study day, milliseconds since the epoch. A time that
 * is skipped when clocks go forward comes at the first one after it; of one that comes twice it is the first.
 *
 * @param minute after midnight; one before the start of the study day is on the calendar day after
 */
export function studyDayInstant(day: StudyDay, minute: number, clock: StudyClock): number {
  return wallClock(minute < clock.dayStartMinute ? day + 1 : day, minute, clock.zone)
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

/** Minutes since the study day began by the wall clock; both times of day in minutes after midnight. */
export const sinceDayStart = (minute: number, dayStart: number): number =>
  (minute - dayStart + DAY_MINUTES) % DAY_MINUTES

/** Whether a name is a time zone this runtime knows. */
export function isTimeZone(zone: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone)
    return true
  } catch {
    return false
  }
}

function wallClock(day: StudyDay, minute: number, zone: string): number {
  const plainTime = { hour: Math.floor(minute / 60), minute: minute % 60 }
  return plainDate(day).toZonedDateTime({ timeZone: zone, plainTime }).epochMilliseconds
}

function plainDate(day: StudyDay): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(day * DAY_MS)
    .toZonedDateTimeISO('UTC')
    .toPlainDate()
}

function dayNumber(date: Temporal.PlainDate): StudyDay {
  return date.toZonedDateTime('UTC').epochMilliseconds / DAY_MS
}
