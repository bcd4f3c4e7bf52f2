import { examDay, gradeShares, leansOn, parametersOf, traceUnder } from '@/lib/planning'
import type { CardState, LearnerState, StudyDay } from '@/lib/scheduling'

interface ExamPlanRequest {
  /** Cards that were answered. */
  readonly known: readonly Exclude<CardState, { readonly stage: 'new' }>[]
  readonly fresh: readonly string[]
  readonly day: StudyDay
  readonly examDay: StudyDay
  readonly secondsLeft: number
  readonly learner: LearnerState
}

/** A day of the last ones before an exam about all cards, by the product's own rule: what asking adds for each second. */
export function examPlan({
  known,
  fresh,
  day,
  examDay: on,
  secondsLeft,
  learner,
}: ExamPlanRequest): string[] {
  const parameters = parametersOf(learner)
  const leans = leansOn(known, on, learner)
  const plan = examDay({
    cards: known.map(({ cardId, memory }) => ({
      cardId,
      trace: traceUnder(parameters, memory.trace, memory.history.past),
      lastDay: memory.lastDay,
      lean: leans.of.get(cardId) ?? leans.mean,
    })),
    askedToday: known.filter(({ memory }) => memory.lastDay === day && memory.reps > 1).length,
    freshToday: fresh.length,
    freshLater: 0,
    ...{ day, examDay: on, secondsLeft, secondsADay: secondsLeft, pace: learner.pace },
    grades: gradeShares([]),
    parameters,
    lean: leans.mean,
    aim: null,
  })
  return [...fresh.slice(0, plan.fresh), ...plan.cards.map(({ cardId }) => cardId)]
}
