import type { Term } from './term'

/** What days of work after the due day count for. */
export const LATE_RULES = ['none', 'half', 'full'] as const

export type LateRule = (typeof LATE_RULES)[number]

/** What is to be reached by when, and what earns credit. Days are counted since 1970, by the calendar of the class. */
export interface AssignmentFacts {
  readonly startsOn: number
  readonly dueOn: number
  readonly examOn: number | null
  /** Expected recall aimed at, 0.5 … 0.99, on the day of the exam, else on the due day. */
  readonly target: number | null
  readonly lateRule: LateRule
  /** For so many days after the due day the late rule holds. */
  readonly lateDays: number
  /** Days with real retrieval that earn all the credit; null: days don't count. */
  readonly wantedDays: number | null
  /** Items answered for the first time on a day that make the day count. */
  readonly dayAnswers: number
  /** Expected recall on the due day that earns all the credit; null: it doesn't count. */
  readonly wantedRecall: number | null
}

/** What is different for one learner; null: as for all. */
export interface AssignmentException {
  readonly dueOn: number | null
  readonly examOn: number | null
  readonly wantedDays: number | null
  readonly isExcused: boolean
}

/** Where an assignment stands on a day. Work is possible from `open` on, after the due day too. */
export type AssignmentPhase = 'not-open' | 'open' | 'past' | 'ended'

const DEFAULTS = { weeks: 3, wantedDays: 10, dayAnswers: 5 } as const
/** Of a small deck that is spaced well only a few cards come on a day: to ask for more would pay for bunching them. */
const ITEMS_A_DAY = 15

/** What holds for a learner: the facts with what is different for them. Fewer days than all, never more. */
export function factsFor(facts: AssignmentFacts, exception: AssignmentException | null): AssignmentFacts {
  if (exception === null) return facts
  const { dueOn, examOn, wantedDays } = exception
  return {
    ...facts,
    dueOn: dueOn ?? facts.dueOn,
    examOn: examOn ?? facts.examOn,
    wantedDays:
      facts.wantedDays === null || wantedDays === null
        ? facts.wantedDays
        : Math.min(wantedDays, facts.wantedDays),
  }
}

/** Where an assignment stands on a day. */
export function phaseOf(facts: AssignmentFacts, isEnded: boolean, today: number): AssignmentPhase {
  if (isEnded) return 'ended'
  if (today < facts.startsOn) return 'not-open'
  return today > facts.dueOn ? 'past' : 'open'
}

/** Days from the start to the due day, both counted. */
export const daysToWork = ({ startsOn, dueOn }: Pick<AssignmentFacts, 'startsOn' | 'dueOn'>): number =>
  dueOn - startsOn + 1

/** The day for which the target is meant. */
export const targetDay = ({ examOn, dueOn }: Pick<AssignmentFacts, 'examOn' | 'dueOn'>): number =>
  examOn ?? dueOn

/** The facts that can't be as they are, beside the others. */
export function factFaults(facts: AssignmentFacts): (keyof AssignmentFacts)[] {
  const { startsOn, dueOn, examOn, lateRule, lateDays } = facts
  const faults: (keyof AssignmentFacts)[] = []
  if (dueOn < startsOn) faults.push('dueOn')
  if (examOn !== null && examOn < startsOn) faults.push('examOn')
  if ((lateRule === 'none') !== (lateDays === 0)) faults.push('lateDays')
  return faults
}

/** What an instructor is offered at first: three weeks from today, within the term, and days of work that fit. */
export function defaultFacts(term: Term, today: number, items: number): AssignmentFacts {
  const startsOn = Math.max(today, term.startsOn)
  const dueIn = startsOn + DEFAULTS.weeks * 7
  const dueOn = term.endsOn === null ? dueIn : Math.max(startsOn, Math.min(dueIn, term.endsOn))
  const days = daysToWork({ startsOn, dueOn })
  return {
    startsOn,
    dueOn,
    examOn: null,
    target: null,
    lateRule: 'none',
    lateDays: 0,
    wantedDays: Math.max(1, Math.min(DEFAULTS.wantedDays, Math.floor(days / 2))),
    dayAnswers: Math.max(1, Math.min(DEFAULTS.dayAnswers, Math.ceil(items / ITEMS_A_DAY))),
    wantedRecall: null,
  }
}
