import {
  answeredPast,
  firstDaysBelow,
  forgettingCurve,
  type BandedCurve,
  type Grade,
  type Prediction,
} from '@/lib/learning'
import { fallingBy } from '@/lib/learning/forgetting-curve'
import { ledgerOf, type Ledger } from '@/lib/learning/ledger'
import { elapsedDays, memoryOf, predictionOf, shownOf, type Futures, type Question } from './answer'
import type { CardMemory } from './card-state'
import { fittedInterval } from './fitted-trace'
import { aimOf } from './next-interval'
import { nextTrace, retrievability, traceInterval } from './trace'

/** Why a card is asked now, in figures. Nothing of it depends on the answer. */
export interface Why {
  readonly ledger: Ledger
  /** Fractional days since the card's last answer, and whole days from then to the day it is due. */
  readonly elapsedDays: number
  readonly dueAfterDays: number
  /** Desired retention of this card, which its date goes by: that in force, leaned by stability. */
  readonly aim: number
  /** Days for which V stays above that, by the curve; 1 where it is below after a day. */
  readonly keptDays: number
  /** V if the card is left for a week longer, at an ordinary moment; never above V now. */
  readonly inAWeek: number
  readonly curve: readonly CurvePoint[]
  /** The same at whole days, a few of them. */
  readonly tabled: readonly CurvePoint[]
  readonly fsrs: PlainFsrs
}

/** A point of a forgetting curve, some days after the card's last answer: one at least. */
export interface CurvePoint extends Prediction {
  readonly days: number
}

/** What FSRS-6 alone says of a card. */
export interface PlainFsrs {
  /** R of the card's trace when the question is shown, 0 … 1. */
  readonly retrievability: number
  /** Whole days it would leave the card after a Good, without any fuzz. */
  readonly daysAfterGood: number
  /** The same fitted to the learner, and to how many answers; null where nothing is fitted. */
  readonly fitted: { readonly daysAfterGood: number; readonly answers: number } | null
}

const WEEK = 7
/** Points that a curve is drawn through. */
const POINTS = 48
/** A curve is shown for at least so many days, and for this many times as long as has passed or was planned. */
const LEAST_SPAN = 14
const SPAN = 1.6
const TABLED = 5
/**
 * Where a curve is looked at, days. What was learned of questions some days after their card's last answer is not to be
 * carried to the hours after it.
 */
const SOONEST = 1
const LATEST = 36_500

/** Why a question is asked now; null for a card never seen, of which nothing can be said. */
export function whyNow(question: Question): Why | null {
  const memory = memoryOf(question.card)
  if (memory === null || question.card.stage === 'new') return null
  const { learner, retention, shownAt } = question
  const curve = forgettingCurve(learner.model, memory)
  const ledger = ledgerOf(learner.model, memory, shownOf(question))
  const elapsed = elapsedDays(memory, shownAt)
  const dueAfterDays = Math.max(0, question.card.dueDay - memory.lastDay)
  const aim = aimOf({ memory, learner, retention, daysLate: 0 })
  const span = Math.ceil(Math.max(LEAST_SPAN, elapsed + WEEK, SPAN * Math.max(elapsed, dueAfterDays)))
  return {
    ledger,
    elapsedDays: elapsed,
    dueAfterDays,
    aim,
    keptDays: firstDaysBelow(curve, aim, SOONEST, LATEST),
    inAWeek: leftUntil(curve, ledger.value, elapsed, elapsed + WEEK),
    ...drawn(curve, span),
    fsrs: plainFsrs(question, memory, elapsed),
  }
}

/** V at a later time, by the running minimum of the curve from now on. */
function leftUntil(curve: BandedCurve, now: number, elapsed: number, to: number): number {
  const from = Math.max(SOONEST, elapsed)
  const days = Array.from({ length: POINTS }, (_, index) => from + ((to - from) * (index + 1)) / POINTS)
  return Math.min(now, fallingBy(curve, days).at(-1)?.value ?? now)
}

/** A curve falls fastest at first: the points lie closer there. */
function drawn(curve: BandedCurve, span: number): Pick<Why, 'curve' | 'tabled'> {
  const ahead = span - SOONEST
  const tabled = Array.from(
    { length: TABLED + 1 },
    (_, index) => SOONEST + Math.round((ahead * index) / TABLED),
  )
  const between = Array.from({ length: POINTS }, (_, index) => SOONEST + ahead * (index / POINTS) ** 2)
  const days = [...new Set([...tabled, ...between])].toSorted((a, b) => a - b)
  const points = fallingBy(curve, days).map((prediction, index) => ({
    days: days[index] ?? 0,
    ...prediction,
  }))
  return { curve: points, tabled: points.filter((point) => tabled.includes(point.days)) }
}

function plainFsrs(question: Question, memory: CardMemory, elapsed: number): PlainFsrs {
  const { studyDay, retention, learner } = question
  const after = nextTrace(memory.trace, elapsed, memory.lastDay >= studyDay, 3)
  const past = answeredPast(memory.history.past, [Math.max(0, studyDay - memory.lastDay), 3])
  const fitted = fittedInterval(learner.fit, past, retention)
  return {
    retrievability: retrievability(memory.trace, elapsed),
    daysAfterGood: wholeDays(traceInterval(after, retention)),
    fitted:
      fitted === null || learner.fit === null
        ? null
        : { daysAfterGood: wholeDays(fitted), answers: learner.fit.answers },
  }
}

const wholeDays = (days: number): number => Math.max(1, Math.round(days))

/**
 * V of a card when it comes back after a grade, by what is known before the answer: on the day it was given, at an
 * ordinary moment; or, when missed, within the sitting.
 *
 * @param returnMs how long after the question a missed card is asked again
 */
export function valueOnReturn(
  question: Question,
  { outcomes }: Futures,
  grade: Grade,
  returnMs: number,
): number | null {
  const { card } = outcomes[grade]
  if (card.stage !== 'review') {
    return predictionOf({ ...question, card, shownAt: question.shownAt + returnMs })?.value ?? null
  }
  const { model } = question.learner
  return forgettingCurve(model, card.memory).valueAfter(card.dueDay - question.studyDay)
}
