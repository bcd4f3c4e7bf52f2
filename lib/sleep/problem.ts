import type { StudyDay } from '@/lib/scheduling/study-day'

/** Where a problem comes from. Those a learner writes are always primed and counted apart. */
export type ProblemSource = 'question' | 'problem' | 'parked' | 'written'

/** What was in the head in the morning. */
export const CAPTURES = ['idea', 'solution', 'dream', 'nothing'] as const
export type Capture = (typeof CAPTURES)[number]

/** How much of a problem an attempt had, by the learner's own word: 1 (little of it) … 4 (all of it). */
export type AttemptGrade = 1 | 2 | 3 | 4

/** From this grade on a problem counts as solved, in the evening as in the morning. */
export const SOLVED_FROM: AttemptGrade = 3

/** Whether an attempt solved the problem. */
export const isSolvedBy = (grade: AttemptGrade): boolean => grade >= SOLVED_FROM

/** What can happen to a problem to sleep on, in the order in which it can. Times are milliseconds since the epoch. */
export type NightEvent =
  /** Chosen by the app or the learner, before it was drawn whether it is primed. */
  | { readonly kind: 'offered'; readonly at: number }
  /** Restated from memory, with the point where it sticks, and looked at for a minute. */
  | { readonly kind: 'primed'; readonly at: number }
  /** Not wanted tonight, or a control night of the learner's own experiment: nothing is shown. */
  | { readonly kind: 'withheld'; readonly at: number }
  | { readonly kind: 'captured'; readonly at: number; readonly capture: Capture }
  | { readonly kind: 'attempted'; readonly at: number; readonly grade: AttemptGrade }
  | { readonly kind: 'let-go'; readonly at: number }

/** Where a problem to sleep on stands. */
export type NightStatus =
  | 'offered'
  | 'primed'
  | 'withheld'
  /** The study day after it has begun; what came is not yet written down. */
  | 'slept'
  | 'captured'
  /** Solved at the first attempt after the night, or later. */
  | 'solved'
  /** Attempted, and still open: it can be set for another night. */
  | 'open'
  | 'let-go'

export interface Night {
  /** The study day in whose evening it was offered. */
  readonly night: StudyDay
  readonly events: readonly NightEvent[]
}

/**
 * Where a problem stands on a study day of the learner's. The night lies between two study days, so that a problem set
 * at one in the morning belongs to the evening before, in whatever zone the learner wakes. One that was drawn to be
 * primed and then not taken up is slept on as well: it stays in the arm it was drawn for.
 *
 * @throws Error for a problem without an event
 */
export function nightStatus({ night, events }: Night, today: StudyDay): NightStatus {
  const last = events.at(-1)
  if (last === undefined) throw new Error('a problem to sleep on begins with being offered')
  switch (last.kind) {
    case 'offered':
    case 'primed':
    case 'withheld':
      return today > night ? 'slept' : last.kind
    case 'captured':
      return 'captured'
    case 'attempted':
      return isSolvedBy(last.grade) ? 'solved' : 'open'
    case 'let-go':
      return 'let-go'
  }
}

/** What may follow, by where a problem stands. Skipping a morning loses nothing: a problem slept on waits. */
const NEXT: Readonly<Record<NightStatus, readonly NightEvent['kind'][]>> = {
  offered: ['primed', 'withheld', 'let-go'],
  primed: ['let-go'],
  withheld: [],
  slept: ['captured', 'attempted', 'let-go'],
  captured: ['attempted', 'let-go'],
  open: ['attempted', 'let-go'],
  solved: [],
  'let-go': [],
}

/** Whether an event can happen to a problem as it stands on this study day. */
export const canHappen = (night: Night, kind: NightEvent['kind'], today: StudyDay): boolean =>
  night.events.length === 0 ? kind === 'offered' : NEXT[nightStatus(night, today)].includes(kind)
