import type { TraceParameters } from '@/lib/scheduling/fitted-trace'
import type { MemoryTrace } from '@/lib/scheduling/trace'
import type { Pace, Scheduler } from '@/lib/scheduling/learner-state'

/** A card that was answered. Days count from today, which is day 0. */
export interface KnownCard {
  /** Under the parameters of its collection. */
  readonly trace: MemoryTrace
  /** The day of its last answer: today or before. */
  readonly lastDay: number
  /** Before today for one that waits. */
  readonly dueDay: number
  /** Days between the last recall and the date it was given; 0 for none. */
  readonly intervalDays: number
  /** Desired retention of its deck, 0.70 … 0.97; null where that goes by the learner's. */
  readonly retention: number | null
  /** Whether no exam changes what it is aimed at: its deck is not one of the exam's, or was set by hand. */
  readonly isAimFixed?: boolean
  /** What the value function adds to the log-odds of its trace’s recall, where that is known of this card by itself. */
  readonly lean?: number
}

/** How a learner grades: shares of answers, each list adding up to 1. */
export interface GradeShares {
  /** Of first answers to a card: missed, hard, good, easy. */
  readonly first: readonly [number, number, number, number]
  /** Of recalls on later days: hard, good, easy. */
  readonly recalled: readonly [number, number, number]
}

/** What a future begins with: a learner's cards, or an even sample of them, and how they practise. */
export interface Collection {
  readonly cards: readonly KnownCard[]
  /** How many cards each of them stands for, at least 1. */
  readonly cardsEach: number
  /** New cards that wait. */
  readonly fresh: number
  readonly pace: Pace
  readonly grades: GradeShares
  /** FSRS-6 fitted to the learner, by which traces and dates go; the usual parameters where there are none. */
  readonly parameters?: TraceParameters | null
  /** What works out dates; the value function where left out. */
  readonly scheduler?: Scheduler
  /** What the value function adds to the log-odds of a trace’s recall, on the mean: above 0 for who remembers better. */
  readonly lean: number
}

/** What a learner may choose. */
export interface Choice {
  readonly minutesPerDay: number
  readonly newPerDay: number
  /** Desired retention of cards whose deck has none of its own, 0.70 … 0.97. */
  readonly retention: number
}
