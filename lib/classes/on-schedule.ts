/** What an assignment asks of a learner by its due day. Days are counted since 1970. */
export interface Schedule {
  readonly startsOn: number
  readonly dueOn: number
  /** Days with real retrieval that are asked for; null: days don’t count. */
  readonly wantedDays: number | null
}

/** How far a learner has come. */
export interface Progress {
  readonly hasStarted: boolean
  /** Days with real retrieval. */
  readonly days: number
  readonly items: number
  readonly itemsBegun: number
}

/** How much of the time until the due day has passed, 0 … 1: whole days, today not among them. */
export function sharePassed({ startsOn, dueOn }: Omit<Schedule, 'wantedDays'>, today: number): number {
  return Math.min(1, Math.max(0, (today - startsOn) / (dueOn - startsOn + 1)))
}

/**
 * Whether a learner is on schedule: they have started, and have as many days with real retrieval as the share of the
 * time that has passed asks for, rounded down; where days don’t count, as many items begun.
 */
export function isOnSchedule(schedule: Schedule, progress: Progress, today: number): boolean {
  if (!progress.hasStarted) return false
  const passed = sharePassed(schedule, today)
  return schedule.wantedDays === null
    ? progress.itemsBegun >= Math.floor(passed * progress.items)
    : progress.days >= Math.floor(passed * schedule.wantedDays)
}
