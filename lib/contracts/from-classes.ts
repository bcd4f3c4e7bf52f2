import type { MetCards } from '@/lib/classes/reach'

/** What a class asks of a learner, as Today shows it. Days are those of the class's calendar, since 1970. */
export interface FromClassDto {
  readonly assignmentId: string
  readonly classId: string
  readonly className: string
  readonly name: string
  readonly kind: 'deck' | 'problems'
  readonly today: number
  readonly dueOn: number
  /** Once the due day is past: the last day on which work counts still; null before, and where none does. */
  readonly lateUntil: number | null
  /** Null where there is none, and once it is past. */
  readonly examOn: number | null
  readonly isStarted: boolean
  /** Null as long as it is not started, for problems, and where its deck is not in use. */
  readonly deck: ClassDeckDto | null
}

/** How a deck of a class stands. */
export interface ClassDeckDto {
  /** Cards of it in today's plan: never seen, and before their date. */
  readonly newToday: number
  readonly earlyToday: number
  /** Cards never answered. */
  readonly fresh: number
  /** Why the learner's minutes do not hold it, and what they do; null where they do. */
  readonly short: ShortDto | null
}

/** What can be had in the minutes, and what all of it takes. All of it is an estimate. */
export interface ShortDto {
  readonly minutesPerDay: number
  /** The day it is about. */
  readonly by: number
  /** Whole minutes a day for all of it; null when the days left are too few. */
  readonly minutesNeeded: number | null
  readonly what:
    | ({ readonly kind: 'cards' } & MetCards)
    | { readonly kind: 'recall'; readonly recall: number; readonly target: number }
}
