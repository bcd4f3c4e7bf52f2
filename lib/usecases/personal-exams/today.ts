import type { ExamAheadDto } from '@/lib/contracts/personal-exams'
import type { DayPlan } from '../day/plan'

/** The learner's exams ahead, with what today's plan holds of each. */
export function examsAhead({ exams: { exams }, plan }: DayPlan): ExamAheadDto[] {
  const planned = new Set(plan.cards.map(({ cardId }) => cardId))
  const inPlan = (cards: readonly { readonly cardId: string }[]): number =>
    cards.filter(({ cardId }) => planned.has(cardId)).length
  return exams.map(({ exam, daysLeft, progress, fresh, asked, isNear, unmet }) => ({
    ...{ examId: exam.examId, name: exam.name, examDay: exam.examDay, daysLeft, isNear, unmet },
    asked: inPlan(asked),
    newCards: inPlan(fresh),
    cards: progress.cards,
    met: progress.cards - progress.fresh,
  }))
}
