import {
  isAway,
  studyDay,
  studyDayInstant,
  type Break,
  type StudyClock,
  type StudyDay,
} from '@/lib/scheduling'

export const PARTS = ['evening', 'morning'] as const
/** Which of the two reminders of a study day it is. */
export type ReminderPart = (typeof PARTS)[number]

/** What a learner set about reminders. Times are minutes after midnight by the wall clock of the zone. */
export interface ReminderHours extends StudyClock {
  /** When a problem for the night is offered; null: no hour, and no reminder. */
  readonly bedtimeMinute: number | null
  readonly wakeMinute: number | null
  readonly remindsEvening: boolean
  readonly remindsMorning: boolean
  /** No reminder comes from here … */
  readonly quietFrom: number
  /** … to here. The same as `quietFrom`: there are no quiet hours. */
  readonly quietTo: number
  /** A planned break: no reminder comes in it. */
  readonly away: Break | null
}

/** A reminder that falls due. */
export interface DueReminder {
  readonly part: ReminderPart
  readonly day: StudyDay
}

/** A reminder that could not be sent for so long is not sent any more: it would come at the wrong time. */
const LATEST_MS = 60 * 60_000
/** So long before the quiet hours the reminder of an evening comes that would fall into them, minutes. */
const BEFORE_QUIET = 5
const DAY = 24 * 60

/** Whether a time of day lies in the quiet hours. */
export function isQuiet(
  minute: number,
  { quietFrom, quietTo }: Pick<ReminderHours, 'quietFrom' | 'quietTo'>,
): boolean {
  const since = (minute - quietFrom + DAY) % DAY
  return since < (quietTo - quietFrom + DAY) % DAY
}

/**
 * When a reminder comes, minutes after midnight: at the learner's hour; one of the evening that would fall into the quiet
 * hours shortly before them, one of the morning at their end. Null when it is not wanted, or its hour is not set.
 */
export function reminderMinute(part: ReminderPart, hours: ReminderHours): number | null {
  const [isWanted, minute] =
    part === 'evening'
      ? [hours.remindsEvening, hours.bedtimeMinute]
      : [hours.remindsMorning, hours.wakeMinute]
  if (!isWanted || minute === null) return null
  if (!isQuiet(minute, hours)) return minute
  return part === 'evening' ? (hours.quietFrom - BEFORE_QUIET + DAY) % DAY : hours.quietTo
}

/**
 * The reminders that fall due: their time has come, within this study day, and is at most an hour ago. In a planned break
 * none does.
 *
 * @param now server clock, milliseconds since the epoch
 */
export function dueReminders(hours: ReminderHours, now: number): DueReminder[] {
  const day = studyDay(now, hours)
  if (isAway(hours.away, day)) return []
  return PARTS.flatMap((part) => {
    const minute = reminderMinute(part, hours)
    if (minute === null) return []
    const at = studyDayInstant(day, minute, hours)
    return at <= now && now < at + LATEST_MS ? [{ part, day }] : []
  })
}
