import type { StudyDay } from '@/lib/scheduling/study-day'

/** What a day of work after the due day is worth, by the rule. */
export const LATE_WORTH = { none: 0, half: 0.5, full: 1 } as const

/** What earns credit in an assignment, for one learner: exceptions are in it. */
export interface CreditRules {
  readonly dueOn: StudyDay
  readonly lateRule: keyof typeof LATE_WORTH
  /** Days after the due day on which work still counts. */
  readonly lateDays: number
  /** Days with real retrieval that earn all of their part; null: days don't count. */
  readonly wantedDays: number | null
  /** Expected recall when the due day ends that earns all of its part, 0 … 1; null: it doesn't count. */
  readonly wantedRecall: number | null
  /** Nothing is asked of them. */
  readonly isExcused: boolean
}

/** What it was earned with. */
export interface CreditSource {
  readonly onTime: readonly StudyDay[]
  readonly late: readonly StudyDay[]
  /** Expected recall when the due day ends, 0 … 1. */
  readonly recall: number
  /** What was settled before; null: nothing. */
  readonly before: number | null
}

/** 0 … 1 each; null where it doesn't count. */
export interface Credit {
  readonly days: number | null
  readonly recall: number | null
  readonly credit: number | null
}

/** How many items were asked on a study day. */
export interface AskedOn {
  readonly day: StudyDay
  readonly items: number
}

/**
 * Days with real retrieval: study days on which at least so many items were asked, however often each. All at once on
 * the last evening is one day.
 *
 * @param least items; where there are fewer in all, all of them do
 * @param all items there are
 */
export function retrievalDays(asked: readonly AskedOn[], least: number, all: number): StudyDay[] {
  const enough = Math.max(1, Math.min(least, all))
  return asked.flatMap(({ day, items }) => (items >= enough ? [day] : [])).sort((a, b) => a - b)
}

/** Which days were on time, and which were late but still count. */
export function inTime(
  days: readonly StudyDay[],
  { dueOn, lateRule, lateDays }: Pick<CreditRules, 'dueOn' | 'lateRule' | 'lateDays'>,
): { readonly onTime: readonly StudyDay[]; readonly late: readonly StudyDay[] } {
  const last = lateRule === 'none' ? dueOn : dueOn + lateDays
  return {
    onTime: days.filter((day) => day <= dueOn),
    late: days.filter((day) => day > dueOn && day <= last),
  }
}

/**
 * Credit: the mean of the parts that count, each what there is over what is wanted, one at most. Whoever came back to a
 * class keeps what had been settled where that was more.
 */
export function creditOf(rules: CreditRules, { onTime, late, recall, before }: CreditSource): Credit {
  if (rules.isExcused) return { days: null, recall: null, credit: null }
  const worth = onTime.length + LATE_WORTH[rules.lateRule] * late.length
  const days = rules.wantedDays === null ? null : share(worth, rules.wantedDays)
  const ofRecall = rules.wantedRecall === null ? null : share(recall, rules.wantedRecall)
  const parts = [days, ofRecall].filter((part) => part !== null)
  const earned = parts.length === 0 ? null : parts.reduce((sum, part) => sum + part, 0) / parts.length
  const credit = before === null ? earned : Math.max(before, earned ?? 0)
  return { days, recall: ofRecall, credit }
}

const share = (got: number, wanted: number): number => Math.min(1, Math.max(0, got / wanted))
