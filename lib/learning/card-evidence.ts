import { recalled, type Grade } from './grade'
import { clampLogit, logistic } from './log-odds'
import { logSeconds, relativePace, type Mood } from './mood'
import { answeredPast, noPastAnswers, type PastAnswers } from './past-answers'
import {
  firstTwoSpeedTrace,
  nextTwoSpeedTrace,
  traceOfStability,
  twoSpeedRecall,
  type TwoSpeedRecall,
  type TwoSpeedTrace,
} from './two-speed-trace'

export const DAY_MS = 86_400_000
/** An age is never counted as less than this, days: one second. */
const LEAST_AGE = 1 / 86_400
/** Share by which a card's remembered surprise fades with each later one. */
const BIAS_KEPT = 0.8
/** Weights of the newest answer in the running means of a card's pace and of its spread. */
const PACE_RATE = 0.5
const SPREAD_RATE = 0.3
/** Squared log-seconds a card's pace is thought to vary by before it was timed. */
const SPREAD_BEFORE = 0.16

/** All the value function knows of a card that was answered before. */
export interface CardEvidence {
  /** Difficulty of the FSRS-6 trace, 1 … 10. */
  readonly trace: { readonly difficulty: number }
  /** Milliseconds since the epoch. */
  readonly lastAnsweredAt: number
  /** Study day of the last answer. */
  readonly lastDay: number
  /** Days on which it was answered. */
  readonly reps: number
  /** Misses that were the first answer of their day. */
  readonly lapses: number
  readonly history: CardHistory
}

/** What the value function keeps of a card beside its trace; nobody else looks inside. */
export interface CardHistory {
  readonly trace: TwoSpeedTrace
  /** How many cards the learner had met before this one. */
  readonly ordinal: number
  readonly lastGrade: Grade
  /** Grades of the last two days it was answered on, the first answer of each; 0 before there were two. */
  readonly dayGrades: readonly [Grade | 0, Grade]
  /** Misses on the last day it was answered. */
  readonly dayMisses: number
  /** All misses, and when the first and the last of them were. */
  readonly misses: number
  readonly firstMissAt: number
  readonly lastMissAt: number
  /** Surprises of the two-speed trace about this card, fading. */
  readonly bias: number
  /** How much longer than usual the first answer of the last day took, in log-seconds. */
  readonly dayPace: number
  /** The same over its answers, those of late the most. */
  readonly pace: number
  /** Mean squared departure from `pace`. */
  readonly paceSpread: number
  readonly past: PastAnswers
}

/** A question on the screen. Nothing in it depends on the answer that follows. */
export interface Shown {
  /** Milliseconds since the epoch. */
  readonly at: number
  /** Study day the question is shown on. */
  readonly day: number
  /** Another card of the note was answered after this one. */
  readonly siblingLast: boolean
}

/** What came of a question. */
export interface Answer {
  readonly grade: Grade
  /** Milliseconds from the question to the answer; null where unknown. */
  readonly durationMs: number | null
}

/** t, days since the card's last answer, fractional; a clock set back counts as no time. */
export const elapsedDays = (card: CardEvidence, at: number): number =>
  Math.max((at - card.lastAnsweredAt) / DAY_MS, 1e-5)

/** What the two-speed trace, uncorrected, predicts at an instant. */
export const traceRecall = (card: CardEvidence, at: number): TwoSpeedRecall =>
  twoSpeedRecall(card.history.trace, elapsedDays(card, at))

/** y − R of the two-speed trace: what an answer says about the card, whatever the learner's model had learned. */
export const traceSurprise = (card: CardEvidence, at: number, grade: Grade): number =>
  (recalled(grade) ? 1 : 0) - logistic(clampLogit(traceRecall(card, at).retrievability))

/** Whether an answer is the first of its day, and not the card's first at all: those are learned from. */
export const isNewDay = (card: CardEvidence, shown: Shown): boolean => shown.day > card.lastDay

/**
 * The card's history after an answer. Without a duration what is known of its pace stays.
 *
 * @param card null before the first answer
 * @param mood the learner's before the answer
 */
export function historyAfter(
  card: CardEvidence | null,
  mood: Mood,
  shown: Shown,
  answer: Answer,
): CardHistory {
  const before = card?.history ?? firstHistory(mood, shown, answer)
  const startsDay = card === null || isNewDay(card, shown)
  const isMiss = !recalled(answer.grade)
  const at = shown.at + (answer.durationMs ?? 0)
  return {
    trace:
      card === null
        ? before.trace
        : nextTwoSpeedTrace(before.trace, Math.max(0, at - card.lastAnsweredAt) / DAY_MS, answer.grade),
    ordinal: before.ordinal,
    lastGrade: answer.grade,
    dayGrades: startsDay && card !== null ? [before.dayGrades[1], answer.grade] : before.dayGrades,
    dayMisses: (startsDay ? 0 : before.dayMisses) + (isMiss ? 1 : 0),
    misses: before.misses + (isMiss ? 1 : 0),
    firstMissAt: isMiss && before.misses === 0 ? at : before.firstMissAt,
    lastMissAt: isMiss ? at : before.lastMissAt,
    bias:
      card !== null && startsDay
        ? BIAS_KEPT * before.bias + traceSurprise(card, shown.at, answer.grade)
        : before.bias,
    ...paceAfter(before, mood, startsDay, answer),
    past: answeredPast(before.past, [
      startsDay && card !== null ? shown.day - card.lastDay : 0,
      answer.grade,
    ]),
  }
}

/**
 * The history of a card whose answers are not known, but how stable its memory was thought to be: as if it had been
 * recalled once, on that day.
 *
 * @param trace S in days, D 1 … 10
 * @param at of its last answer, milliseconds since the epoch
 */
export const adoptedHistory = (
  mood: Mood,
  { stability, difficulty }: { readonly stability: number; readonly difficulty: number },
  at: number,
): CardHistory => ({
  ...beginning(mood, GOOD, at),
  trace: traceOfStability(stability, difficulty),
  past: { from: { stability, difficulty }, answers: [] },
})

const GOOD: Grade = 3

const firstHistory = (mood: Mood, shown: Shown, { grade }: Answer): CardHistory => ({
  ...beginning(mood, grade, shown.at),
  trace: firstTwoSpeedTrace(grade),
})

function beginning(mood: Mood, grade: Grade, at: number): Omit<CardHistory, 'trace'> {
  return {
    ordinal: mood.cardsMet,
    lastGrade: grade,
    dayGrades: [0, grade],
    dayMisses: 0,
    misses: 0,
    firstMissAt: at,
    lastMissAt: at,
    bias: 0,
    dayPace: 0,
    pace: 0,
    paceSpread: SPREAD_BEFORE,
    past: noPastAnswers,
  }
}

function paceAfter(before: CardHistory, mood: Mood, startsDay: boolean, { durationMs }: Answer) {
  const { dayPace, pace, paceSpread } = before
  if (durationMs === null) return { dayPace, pace, paceSpread }
  const now = relativePace(mood, logSeconds(durationMs))
  return {
    dayPace: startsDay ? now : dayPace,
    pace: pace + PACE_RATE * (now - pace),
    paceSpread: paceSpread + SPREAD_RATE * ((now - pace) ** 2 - paceSpread),
  }
}

/**
 * Activation that a card's misses leave, Σ age_days^−½, by Petrov's approximation from their number and the ages of
 * the first and the last (Petrov 2006, "Computationally efficient approximation of the base-level learning equation in
 * ACT-R"; decay ½).
 */
export function missActivation({ misses, firstMissAt, lastMissAt }: CardHistory, at: number): number {
  if (misses === 0) return 0
  const last = 1 / Math.sqrt(age(lastMissAt, at))
  if (misses === 1) return last
  return last + (2 * (misses - 1)) / (Math.sqrt(age(firstMissAt, at)) + Math.sqrt(age(lastMissAt, at)))
}

const age = (then: number, now: number): number => Math.max((now - then) / DAY_MS, LEAST_AGE)
