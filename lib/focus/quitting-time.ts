import { DAY_START_HOUR, sinceDayStart } from '@/lib/scheduling'

const DAY = 24 * 60
const DAY_START = DAY_START_HOUR * 60

/**
 * Whether a day is done: the quitting time has come and the next study day has not begun. Both are minutes after
 * midnight by the wall clock of the learner's zone, so that it moves along with daylight saving and with travel. Without
 * a quitting time a day doesn't end by itself.
 */
export const isDayOver = (minute: number, quitting: number | null): boolean =>
  quitting !== null && sinceDayStart(minute) >= sinceDayStart(quitting)

/** Whether a day can end at this time: any but the one it begins at, which would leave nothing of it. */
export const isQuittingTime = (minute: number): boolean =>
  Number.isInteger(minute) && minute >= 0 && minute < DAY && minute !== DAY_START
