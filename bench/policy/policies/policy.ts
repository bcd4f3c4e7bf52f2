import type { Grade } from '@/lib/learning'
import type { Break, StudyDay } from '@/lib/scheduling'

/** What a policy may know of the scenario before it begins: what a learner would tell the product. */
export interface PolicySetting {
  /** More new cards are wanted than the minutes allow. */
  readonly areMinutesShort: boolean
  /** A break that is planned, first and last study day; null for none. */
  readonly plannedBreak: Break | null
  /** The study day of an exam about all cards; null for none. */
  readonly examDay: StudyDay | null
}

/** What a policy is told at the start of a sitting. */
export interface SittingWish {
  readonly day: StudyDay
  /** When it is planned, milliseconds since the epoch. */
  readonly now: number
  /** Cards never asked that the learner would like to begin today, in the order they were added. */
  readonly fresh: readonly string[]
  /** Seconds of practice left today; Infinity where the learner sets no limit. */
  readonly secondsLeft: number
}

/** An answer as the product sees it: who was asked when, and what came of it. Nothing of the memory that gave it. */
export interface PolicyAnswer {
  readonly cardId: string
  readonly day: StudyDay
  /** Milliseconds since the epoch. */
  readonly shownAt: number
  readonly answeredAt: number
  readonly grade: Grade
}

/** What decides what is asked: one learner's year. */
export interface Policy {
  /** Desired retention, 0 … 1; null where a policy has none. */
  readonly retention: number | null
  /** Once before the first sitting of a day: what takes long, such as fitting parameters to the answers so far. */
  readonly prepare: () => Promise<void>
  /** Cards in the order to be asked. Misses come back within the sitting on their own; the sitting ends when time is up. */
  readonly plan: (wish: SittingWish) => readonly string[]
  readonly answer: (answer: PolicyAnswer) => void
}

export const nothingToPrepare = (): Promise<void> => Promise.resolve()
