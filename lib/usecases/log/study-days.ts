import { studyDay, studyDayStart, type StudyClock, type StudyDay } from '@/lib/scheduling'

/** A study day of a clock and the instants it lies between. */
interface Span {
  readonly day: StudyDay
  readonly from: number
  readonly to: number
}

const CLOCKS_MOST = 1000
const lastSpans = new Map<string, Span>()

/**
 * `studyDay` of lib/scheduling, remembering the last day found by each clock: nearly every answer that arrives falls
 * in it, and calendar arithmetic costs more than the rest of accepting one.
 */
export function studyDayOf(instant: number, clock: StudyClock): StudyDay {
  const key = `${clock.zone} ${clock.dayStartMinute} ${clock.heldDay} ${clock.heldFrom}`
  const last = lastSpans.get(key)
  if (last !== undefined && instant >= last.from && instant < last.to) return last.day
  const day = studyDay(instant, clock)
  if (lastSpans.size >= CLOCKS_MOST) lastSpans.clear()
  lastSpans.set(key, { day, from: studyDayStart(day, clock), to: studyDayStart(day + 1, clock) })
  return day
}
