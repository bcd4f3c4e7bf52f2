import 'server-only'
import { createHash } from 'node:crypto'
import ical, { ICalAlarmType, ICalEventRepeatingFreq } from 'ical-generator'
import type { CalendarHours } from '@/lib/data/calendar-feeds'
import { studyDay } from '@/lib/scheduling'
import { calendar as words } from '@/lib/words/calendar'

const DAY_MS = 86_400_000
const MINUTE_MS = 60_000
/** How long an entry is, minutes. */
const LENGTH = 10
/** How often a calendar app is asked to look again, seconds. */
const LOOK_AGAIN = 6 * 3600

/** A whole day that something falls on, in days since 1970. */
export interface CalendarDay {
  /** Tells it from the learner's other entries, and stays the same when the day moves. */
  readonly id: string
  readonly day: number
  readonly summary: string
}

/**
 * The learner's hours as daily entries, each with an alarm. Their times are those of a wall clock without a zone
 * ("floating" in RFC 5545, 3.3.5): as the hours themselves, they stay what they are when clocks change or the learner
 * travels. Days that their classes have set are entries of a whole day. Nothing in it tells whose calendar it is.
 */
export function calendarText(
  { userId, createdAt, ...hours }: CalendarHours,
  days: readonly CalendarDay[],
): string {
  const made = ical({ name: words.name, ttl: LOOK_AGAIN })
  const first = studyDay(createdAt, hours)
  for (const [name, minute] of [
    ['bedtime', hours.bedtimeMinute],
    ['wake', hours.wakeMinute],
    ['quitting', hours.quittingMinute],
  ] as const) {
    if (minute === null) continue
    const date = minute < hours.dayStartMinute ? first + 1 : first
    const start = date * DAY_MS + minute * MINUTE_MS
    const event = made.createEvent({
      id: idOf(userId, name),
      stamp: new Date(createdAt),
      // A floating time is written as the UTC fields of these.
      start: new Date(start),
      end: new Date(start + LENGTH * MINUTE_MS),
      floating: true,
      repeating: { freq: ICalEventRepeatingFreq.DAILY },
      summary: words.entries[name],
    })
    event.createAlarm({ type: ICalAlarmType.display, trigger: 0, description: words.entries[name] })
  }
  for (const { id, day, summary } of days) {
    const start = new Date(day * DAY_MS)
    made.createEvent({
      id: idOf(userId, id),
      stamp: new Date(createdAt),
      start,
      allDay: true,
      floating: true,
      summary,
    })
  }
  return made.toString()
}

/** The same for an entry whenever it is fetched, and no account can be told from it. */
const idOf = (userId: string, name: string): string =>
  `${createHash('sha256').update(`calendar ${userId} ${name}`).digest('hex').slice(0, 32)}@spindle`
