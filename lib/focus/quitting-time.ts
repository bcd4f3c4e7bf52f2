import { sinceDayStart } from '@/lib/scheduling'

const DAY = 24 * 60

/**
 * Whether a day is done: the quitting time has come and the next study day has not begun. Both are minutes after
 * midnight by the wall clock of the learner's zone, so that it moves along with daylight saving and with travel. Without
 * a quitting time a day doesn't end by itself.
 *
 * @param dayStart when study days begin, likewise
 */
export const isDayOver = (minute: number, quitting: number | null, dayStart: number): boolean =>
  quitting !== null && sinceDayStart(minute, dayStart) >= sinceDayStart(quitting, dayStart)

/** Whether a day can end at this time: any but the one it begins at, which would leave nothing of it. */
export const isQuittingTime = (minute: number, dayStart: number): boolean =>
  Number.isInteger(minute) && minute >= 0 && minute < DAY && minute !== dayStart
