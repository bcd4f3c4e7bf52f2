import { predict, recalled, type Grade, type Prediction } from '@/lib/learning'
import { isNewDay } from '@/lib/learning/card-evidence'
import { learningStep, type LearningStep } from '@/lib/learning/learning-step'
import { ledgerOf, type Ledger } from '@/lib/learning/ledger'
import { applyAnswer, dateRequestOf, elapsedDays, futures, memoryOf, shownOf, type Question } from './answer'
import type { Scheduler } from './learner-state'
import { aimOf } from './next-interval'
import type { StudyDay } from './study-day'
import { retrievability } from './trace'
import { valueOnReturn } from './why'

/** An answer worked through: what was predicted, what happened, what was learned, what comes next. */
export interface WorkedAnswer {
  readonly studyDay: StudyDay
  readonly elapsedDays: number
  /** Desired retention in force, and that of this card after the answer, by which its date goes. */
  readonly retention: number
  readonly aim: number
  /** What worked out its date. */
  readonly scheduler: Scheduler
  readonly prediction: Prediction
  readonly ledger: Ledger
  /** R of FSRS-6 when the question was shown. */
  readonly fsrs: number
  readonly grade: Grade
  readonly step: LearningStep
  /** The day it was due on, and the day it is due on now. */
  readonly dueBefore: StudyDay
  readonly dueAfter: StudyDay
  /** V on that day, at an ordinary moment; null where it comes back within the sitting. */
  readonly valueThen: number | null
}

/** Whether a question is one of those whose answers are learned from in full: the first of its card's day, and not its first at all. */
export function teaches(question: Question): boolean {
  const memory = memoryOf(question.card)
  return memory !== null && isNewDay(memory, shownOf(question))
}

/** Works an answer through as it was given; null for a card never seen before. */
export function workedAnswer(question: Question, grade: Grade, answeredAt: number): WorkedAnswer | null {
  const memory = memoryOf(question.card)
  if (memory === null || question.card.stage === 'new') return null
  const { learner, shownAt, studyDay, retention } = question
  const { model } = learner
  const shown = shownOf(question)
  const after = applyAnswer(question, grade, answeredAt).card
  if (after.stage === 'new') return null
  const elapsed = elapsedDays(memory, shownAt)
  return {
    ...{ studyDay, retention, grade, elapsedDays: elapsed, scheduler: learner.scheduler },
    aim: grade === 1 ? retention : aimOf(dateRequestOf(question, grade)),
    prediction: predict(model, memory, shown),
    ledger: ledgerOf(model, memory, shown),
    fsrs: retrievability(memory.trace, elapsed),
    step: learningStep(model, memory, shown, recalled(grade)),
    dueBefore: question.card.dueDay,
    dueAfter: after.dueDay,
    valueThen: after.stage === 'review' ? valueOnReturn(question, futures(question), grade, 0) : null,
  }
}
