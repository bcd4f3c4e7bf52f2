/** The days of an assignment as they hold for one learner, in days since 1970 by the class's calendar. */
export interface AssignmentDays {
  readonly startsOn: number
  readonly dueOn: number
  /** Days after the due day on which work still counts; 0 for none. */
  readonly lateDays: number
  readonly examOn: number | null
}

/** The last day on which anything of an assignment is still asked for. */
export const lastDayOf = ({ dueOn, lateDays, examOn }: AssignmentDays): number =>
  Math.max(dueOn + lateDays, examOn ?? dueOn)

/**
 * The day by which its cards have to be met: the first that is still to come of the exam, the due day, and the last day
 * for late work; null when all are past.
 */
export function meetBy({ dueOn, lateDays, examOn }: AssignmentDays, day: number): number | null {
  const first = examOn === null ? dueOn : Math.min(dueOn, examOn)
  const ahead = [first, dueOn, dueOn + lateDays, examOn ?? dueOn].filter((date) => date >= day)
  return ahead.length === 0 ? null : Math.min(...ahead)
}

/**
 * The day for which recall is wanted: the exam, or the due day where there is none; null without a target, and once that
 * day is past.
 */
export function recallDay(
  { dueOn, examOn }: AssignmentDays,
  target: number | null,
  day: number,
): number | null {
  const wanted = examOn ?? dueOn
  return target === null || wanted < day ? null : wanted
}
