/** A class's own time, in days since 1970 by the calendar of its zone; it may have no end. */
export interface Term {
  readonly startsOn: number
  readonly endsOn: number | null
}

/** Whether a term ends no earlier than it begins. */
export const isTerm = ({ startsOn, endsOn }: Term): boolean => endsOn === null || endsOn >= startsOn

/** Where a day stands in a term. */
export function termPhase({ startsOn, endsOn }: Term, day: number): 'before' | 'under-way' | 'over' {
  if (day < startsOn) return 'before'
  return endsOn !== null && day > endsOn ? 'over' : 'under-way'
}
