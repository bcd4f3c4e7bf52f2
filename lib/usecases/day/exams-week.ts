import { examNewToday } from '@/lib/planning'
import { sharesFrom, type DayShares, type StudyDay } from '@/lib/scheduling'
import type { ExamsToday, ExamToday } from './exams-today'

/** What exams make of a day ahead. */
export interface ExamsOnDay {
  /** What cards that come by an exam's rule are expected to take. */
  readonly seconds: number
  /** New cards that exams ask for. */
  readonly fresh: number
  /** Cards that come by their dates, beyond those that are dated so: below 0 where an exam's rule decides about some. */
  readonly due: number
}

/**
 * What the exams ahead make of some days, the first of them tomorrow. What a rule has chosen to be asked before its exam is
 * spread evenly over the minutes until then. A card it has not chosen waits, at most until the exam's day.
 */
export function examsInWeek(
  { exams, apart }: ExamsToday,
  { today, days, shares }: { readonly today: StudyDay; readonly days: number; readonly shares: DayShares },
): readonly ExamsOnDay[] {
  const later = new Set(exams.flatMap((exam) => exam.later?.cards ?? []).map(({ cardId }) => cardId))
  const asked = new Set(exams.flatMap((exam) => exam.asked).map(({ cardId }) => cardId))
  const waiting = apart.filter(({ cardId }) => !later.has(cardId) && !asked.has(cardId))
  const each = exams.map((exam) => daysOf(exam, today, shares))
  return Array.from({ length: days }, (_, ahead) => {
    const day = today + 1 + ahead
    const backThen = waiting.filter(({ dueDay, examDay }) => Math.max(dueDay, examDay) === day).length
    return {
      seconds: sum(each.map((of) => of[ahead]?.seconds ?? 0)),
      fresh: sum(each.map((of) => of[ahead]?.fresh ?? 0)),
      due: backThen - apart.filter(({ dueDay }) => dueDay === day).length,
    }
  })
}

/** The days from tomorrow until an exam. */
function daysOf(
  { exam, daysLeft, progress, fresh, later }: ExamToday,
  today: StudyDay,
  days: DayShares,
): readonly { readonly seconds: number; readonly fresh: number }[] {
  const shares = sharesFrom(days, today + 1, Math.max(0, daysLeft - 1))
  const all = sum(shares)
  let left = later?.fresh ?? progress.fresh - fresh.length
  return shares.map((share, ahead) => {
    const { setOn, examDay } = exam
    const day = today + 1 + ahead
    const news = examNewToday({
      ...{ fresh: left, metToday: 0, setOn, day, examDay },
      shares: shares.slice(ahead),
    })
    left -= news
    return { seconds: all === 0 ? 0 : ((later?.seconds ?? 0) * share) / all, fresh: news }
  })
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
