import { LATE_WORTH } from './credit'
import type { Schedule } from './on-schedule'

/** What can still earn credit, for one learner. */
export interface Asked extends Omit<Schedule, 'startsOn'> {
  /** Expected recall that is asked for on the due day; null: it doesn’t count. */
  readonly wantedRecall: number | null
  readonly lateRule: keyof typeof LATE_WORTH
  readonly lateDays: number
}

/** Something that would earn more credit, and until which day. */
export type Missing =
  | { readonly kind: 'start'; readonly by: number }
  /** `countsHalf`: the due day is over, and a day from now on counts half. */
  | { readonly kind: 'days'; readonly days: number; readonly by: number; readonly countsHalf: boolean }
  | { readonly kind: 'recall'; readonly recall: number; readonly wanted: number; readonly by: number }

/**
 * What a learner can still do for their credit.
 *
 * @param done.recallDue what they are expected to recall on the due day as things stand; null: not known yet
 */
export function stillMissing(
  { dueOn, lateRule, lateDays, wantedDays, wantedRecall }: Asked,
  done: {
    readonly hasStarted: boolean
    readonly days: number
    readonly lateDays: number
    readonly recallDue: number | null
  },
  today: number,
): readonly Missing[] {
  const isLate = today > dueOn
  const by = isLate ? dueOn + lateDays : dueOn
  if (today > by) return []
  if (!done.hasStarted) return [{ kind: 'start', by }]
  const worth = isLate ? LATE_WORTH[lateRule] : 1
  const days =
    wantedDays === null
      ? 0
      : Math.ceil((wantedDays - done.days - LATE_WORTH[lateRule] * done.lateDays) / worth)
  const { recallDue } = done
  const isShort = wantedRecall !== null && !isLate && recallDue !== null && recallDue < wantedRecall
  return [
    ...(days > 0 ? [{ kind: 'days', days, by, countsHalf: worth < 1 } as const] : []),
    ...(isShort ? [{ kind: 'recall', recall: recallDue, wanted: wantedRecall, by } as const] : []),
  ]
}
