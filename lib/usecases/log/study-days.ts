import { studyDay, studyDayStart, type StudyDay } from '@/lib/scheduling'

/** A study day of a zone and the instants it lies between. */
interface Span {
  readonly day: StudyDay
  readonly from: number
  readonly to: number
}

const ZONES_MOST = 1000
const lastSpans = new Map<string, Span>()

/**
 * `studyDay` of lib/scheduling, remembering the last day found in each zone: nearly every answer that arrives falls
 * in it, and calendar arithmetic costs more than the rest of accepting one.
 */
export function studyDayOf(instant: number, zone: string): StudyDay {
  const last = lastSpans.get(zone)
  if (last !== undefined && instant >= last.from && instant < last.to) return last.day
  const day = studyDay(instant, zone)
  if (lastSpans.size >= ZONES_MOST) lastSpans.clear()
  lastSpans.set(zone, { day, from: studyDayStart(day, zone), to: studyDayStart(day + 1, zone) })
  return day
}
