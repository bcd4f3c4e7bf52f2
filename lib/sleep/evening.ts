import { sinceDayStart } from '@/lib/scheduling'

const HOUR = 60
const DAY = 24 * HOUR
/** How long before the learner's hour the evening begins, minutes. */
const BEFORE_BEDTIME = 3 * HOUR
/** When it begins for who has set no hour, minutes after midnight. */
const USUAL_EVENING = 18 * HOUR
const NOON = 12 * HOUR
/** How long a morning lasts after the learner's hour, minutes. */
const AFTER_WAKING = 4 * HOUR

/**
 * When the evening begins, from which on a problem for the night is chosen: three hours before the learner's hour, or at
 * six, and never before the study day. Times, also the start of the study day, are minutes after midnight by the wall
 * clock of the learner's zone.
 */
export function eveningBegins(bedtime: number | null, dayStart: number): number {
  if (bedtime === null) return USUAL_EVENING
  const since = Math.max(0, sinceDayStart(bedtime, dayStart) - BEFORE_BEDTIME)
  return (since + dayStart) % DAY
}

/** Whether the evening has begun and the study day is not over. */
export const isEvening = (minute: number, bedtime: number | null, dayStart: number): boolean =>
  sinceDayStart(minute, dayStart) >= sinceDayStart(eveningBegins(bedtime, dayStart), dayStart)

/**
 * Whether it is still morning, when what came in the night is asked about first of all: until noon, or four hours after
 * the learner's hour where that is later.
 */
export function isMorning(minute: number, wake: number | null, dayStart: number): boolean {
  const noon = sinceDayStart(NOON, dayStart)
  const ends = wake === null ? noon : Math.max(noon, sinceDayStart((wake + AFTER_WAKING) % DAY, dayStart))
  return sinceDayStart(minute, dayStart) < ends
}
