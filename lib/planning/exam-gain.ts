import { clampLogit, logistic, type Grade } from '@/lib/learning'
import type { Pace } from '@/lib/scheduling/learner-state'
import type { MemoryTrace } from '@/lib/scheduling/trace'
import type { GradeShares } from './collection'
import { memoryLaw, type MemoryLaw } from './memory-law'

const MISSED = 1
const GOOD = 3
const USUAL = memoryLaw(null)
const RECALLED: readonly Grade[] = [2, 3, 4]

/** A card that was answered, as an exam looks at it. */
export interface ExamCard {
  readonly trace: MemoryTrace
  /** The day of its last answer. */
  readonly lastDay: number
  /** What the value function adds to the log-odds of its trace's recall; 0 where FSRS-6 works out the dates. */
  readonly lean: number
}

/** A day on which a card could be asked, and the exam's: not before it. */
export interface BeforeExam {
  readonly day: number
  readonly examDay: number
  /** How traces grow and fade; FSRS-6 under its usual parameters where left out. */
  readonly law?: MemoryLaw
}

/** What asking a card on a day is worth. */
export interface ExamGain {
  /** By how much it raises the probability of recall at the exam, −1 … 1. */
  readonly gain: number
  /** Seconds it is expected to take, with the repeat of a miss. */
  readonly seconds: number
}

/** Probability of recall on a day if a card is left alone until then, 0 … 1. */
export const recallLeft = ({ trace, lastDay, lean }: ExamCard, day: number, law = USUAL): number =>
  leaning(law, trace, Math.max(0, day - lastDay), lean)

/**
 * What asking a card on a day adds to its expected recall at an exam, against leaving it alone until then:
 *
 *     R(t) R(d; recalled) + (1 − R(t)) R(d; missed) − R(t + d)
 *
 * for t days since its last answer and d days until the exam (scheduler.md, section 4). A recall counts as a good one; a miss is
 * followed by one clean recall the same day.
 */
export function examGain(card: ExamCard, pace: Pace, { day, examDay, law = USUAL }: BeforeExam): ExamGain {
  const { trace, lastDay, lean } = card
  const elapsed = Math.max(0, day - lastDay)
  const ahead = examDay - day
  const recall = leaning(law, trace, elapsed, lean)
  const isSameDay = elapsed === 0
  const recalled = law.next(trace, elapsed, isSameDay, GOOD)
  const missed = law.next(law.next(trace, elapsed, isSameDay, MISSED), 0, true, GOOD)
  const asked =
    recall * leaning(law, recalled, ahead, lean) + (1 - recall) * leaning(law, missed, ahead, lean)
  return { gain: asked - recallLeft(card, examDay, law), seconds: pace.reviewSeconds * (2 - recall) }
}

/** What a new card met on a day adds to expected recall at an exam: nobody would recall it without. */
export function newCardGain(
  { grades, lean }: { readonly grades: GradeShares; readonly lean: number },
  pace: Pace,
  { day, examDay, law = USUAL }: BeforeExam,
): ExamGain {
  const ahead = examDay - day
  const [missed, ...recalled] = grades.first
  const relearned = law.next(law.first(MISSED), 0, true, GOOD)
  const gain = RECALLED.reduce(
    (sum, grade, place) => sum + (recalled[place] ?? 0) * leaning(law, law.first(grade), ahead, lean),
    missed * leaning(law, relearned, ahead, lean),
  )
  return { gain, seconds: pace.newSeconds }
}

/** What asking is worth for each second of it. */
export const perSecond = ({ gain, seconds }: ExamGain): number => gain / seconds

const leaning = (law: MemoryLaw, trace: MemoryTrace, days: number, lean: number): number =>
  logistic(clampLogit(law.recall(trace, days)) + lean)
