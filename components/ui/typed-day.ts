const DAY_MS = 86_400_000

/** The day that was typed into a field of type date, in days since 1970; null while it is none. */
export function typedDay(date: string): number | null {
  const instant = Date.parse(date)
  return Number.isNaN(instant) ? null : Math.floor(instant / DAY_MS)
}
