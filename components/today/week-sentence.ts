import { today as words } from '@/lib/words/today'

interface DayMinutes {
  readonly day: number
  readonly minutes: number
}

/** What the plot shows, before it is looked at. */
export function weekSentence(days: readonly DayMinutes[], today: number): string {
  const most = Math.max(0, ...days.map(({ minutes }) => minutes))
  if (most === 0) return words.week.quiet
  const [fullest, another] = days.filter(({ minutes }) => minutes === most)
  return fullest === undefined || another !== undefined
    ? words.week.noneMore(most)
    : words.week.fullest(fullest.day, today, most)
}
