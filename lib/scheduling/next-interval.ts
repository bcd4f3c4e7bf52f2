import { forgettingCurve } from '@/lib/learning'
import { cardAim } from './card-aim'
import type { CardMemory } from './card-state'
import { fuzzOf, intervalRange, pickedDays, plainIntervalRange, type IntervalRange } from './interval'
import type { LearnerState } from './learner-state'
import type { StudyDay } from './study-day'
import { fittedTo } from './fitted-trace'
import { retrievability } from './trace'

/** What dates go by, of a learner. */
export type DatingLearner = Pick<LearnerState, 'model' | 'scheduler' | 'load' | 'easyDays' | 'fit'>

/** A memory as an answer left it, and what its next date goes by. */
export interface DateRequest {
  readonly cardId: string
  /** As it stands after the answer. */
  readonly memory: CardMemory
  /** The day the interval begins: that of the answer. */
  readonly from: StudyDay
  readonly learner: DatingLearner
  /** Desired retention in force, 0.70 … 0.97. */
  readonly retention: number
  /** Days from its date to the day of the answer; 0 where it was asked in time, or nobody knows. */
  readonly daysLate: number
  /** Longest interval allowed, days. */
  readonly atMost: number
}

/** Where the interval of a memory may lie by the scheduler of its learner, and how likely its recall is with time. */
export interface Dating {
  /** The days that serve the card equally well. */
  readonly range: IntervalRange
  /** One of them, the same on every device and in every replay. */
  readonly days: number
  /** Probability of recall so many days after the answer, by that scheduler. */
  readonly recallAfter: (days: number) => number
}

/** Works out the interval of a memory: when it is answered, and whenever its date is worked out anew. */
export function datingOf(request: DateRequest): Dating {
  const { cardId, memory, from, learner, retention, atMost } = request
  const fixed = {
    trace: memory.trace,
    retention,
    atMost,
    fuzz: fuzzOf(cardId, memory.reps),
    studyDay: from,
    load: learner.load,
    easyDays: learner.easyDays,
  }
  if (learner.scheduler === 'fsrs-6') {
    const range = plainIntervalRange(fixed)
    const recallAfter = (days: number) => retrievability(memory.trace, days)
    return { range, days: pickedDays(fixed, range), recallAfter }
  }
  const curve = forgettingCurve(learner.model, memory)
  const { own, aim } = aimed(request)
  const fitted = own === null ? null : own.law.interval(own.trace, aim)
  const range = intervalRange({ ...fixed, retention: aim, curve, fitted, firstAnswer: memory.reps <= 1 })
  return { range, days: pickedDays(fixed, range), recallAfter: (days) => curve.valueAfter(days) }
}

/**
 * The interval of a card that waits, as if its last answer had come under the present choices. Neither whether it was asked
 * late is remembered, nor which interval a card had that was missed: so it counts as asked in time, and without that limit.
 */
export const datingAnew = (
  { cardId, memory }: Pick<DateRequest, 'cardId' | 'memory'>,
  learner: DatingLearner,
  retention: number,
): Dating =>
  datingOf({ cardId, memory, from: memory.lastDay, learner, retention, daysLate: 0, atMost: Infinity })

/** What an aim hangs on, of a date. */
type AimRequest = Pick<DateRequest, 'memory' | 'retention' | 'daysLate'> & {
  readonly learner: Pick<LearnerState, 'scheduler' | 'fit'>
}

/** The desired retention that a date goes by: leaned by the card's stability, or as chosen where plain FSRS-6 works it out. */
export const aimOf = (request: AimRequest): number => aimed(request).aim

function aimed({ memory, learner, retention, daysLate }: AimRequest) {
  const own = fittedTo(learner.fit, memory.history.past)
  const { stability } = own?.trace ?? memory.trace
  const { scheduler } = learner
  return { own, aim: cardAim({ scheduler, retention, stability, reps: memory.reps, daysLate }) }
}
