import { typedDay } from '@/components/ui/typed-day'
import { LIMITS } from '@/lib/contracts/limits'
import type { Break } from '@/lib/scheduling'

/** The dates as they stand in their fields. */
export interface TypedBreak {
  readonly from: string
  readonly until: string
}

/** The break that was typed, or what keeps each date from being one. */
export interface ReadBreak {
  readonly away: Break | null
  readonly from: 'from' | null
  readonly until: 'until' | 'long' | null
}

/** Reads the dates as they were typed. */
export function readBreak(typed: TypedBreak, today: number, before: Break | null): ReadBreak {
  const [from, until] = [typedDay(typed.from), typedDay(typed.until)]
  // A break that has begun keeps its first day.
  const first = Math.min(today, before?.from ?? today)
  if (from === null || from < first || from > today + LIMITS.breakAhead)
    return { away: null, from: 'from', until: null }
  if (until === null || until < from || until < today) return { away: null, from: null, until: 'until' }
  if (until - from >= LIMITS.breakDays) return { away: null, from: null, until: 'long' }
  return { away: { from, until }, from: null, until: null }
}
