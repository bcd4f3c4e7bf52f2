import { insights } from '@/lib/words/insights'

/** What the first, the middle and the last of some days are called under a plot. */
export function endsOf(
  days: readonly { readonly day: number }[],
  today: number,
): readonly [string, string, string] {
  const name = (index: number): string => {
    const day = days.at(index)?.day
    return day === undefined ? '' : insights.day(day, today)
  }
  return [name(0), name(Math.floor((days.length - 1) / 2)), name(-1)]
}
