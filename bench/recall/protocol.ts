import { Failure } from '../../scripts/failures.mjs'
import type { LoggedAnswer } from './log'

const FOLDS = 5
const DAY_S = 86_400

/** An answer with what the protocol says about it. Everything but the answer itself is known when it is shown. */
export interface Review extends LoggedAnswer {
  /** Place in the log, from 0. */
  readonly index: number
  /** The study day: whole days since the first day start after 1970 began. */
  readonly day: number
  /** Study days since the card's previous answer; 0 for a card's first. */
  readonly delta: number
  /** The card's previous answer in the log, or null. */
  readonly previous: Review | null
  /** y: whether the card was recalled, rating above 1. */
  readonly recalled: boolean
  /** i = 1 + the card's answers on a later day than the one before, this one included. */
  readonly reviewNumber: number
  /** Misses of the card before this answer, counting only those with delta > 0. */
  readonly lapses: number
  /** Whether the protocol scores predictions of it: delta > 0, not a card's first. */
  readonly isScored: boolean
}

/** One of five tests: models are fitted on all before it and predict what is in it. */
export interface Fold {
  /** Training is every review, scored or not, whose index is below this: the index of the fold's first review. */
  readonly trainingEnd: number
  readonly tested: readonly Review[]
}

export interface PreparedLog {
  readonly reviews: readonly Review[]
  /** Seconds after midnight UTC when a study day begins. */
  readonly dayStart: number
  readonly folds: readonly Fold[]
  /** The tested reviews of all folds in order; a model gives one probability for each. */
  readonly tested: readonly Review[]
}

/**
 * Lays a log out by the protocol of open-spaced-repetition/srs-benchmark: study days, scored reviews, and as folds
 * the last 5 ⌊n/6⌋ of n scored reviews in five equal parts (scikit-learn's TimeSeriesSplit). No outliers are removed.
 */
export function prepare(answers: readonly LoggedAnswer[], dayStart: number, file = 'The log'): PreparedLog {
  const reviews = reviewsOf(answers, dayStart)
  const scored = reviews.filter(({ isScored }) => isScored)
  const size = Math.floor(scored.length / (FOLDS + 1))
  if (size === 0) {
    throw new Failure(
      `${file} has ${scored.length} answers that can be scored (of a card seen on an earlier day); at least ${FOLDS + 1} are needed.`,
    )
  }
  const tested = scored.slice(scored.length - FOLDS * size)
  const folds = Array.from({ length: FOLDS }, (_, fold) => {
    const part = tested.slice(fold * size, (fold + 1) * size)
    return { trainingEnd: part[0]?.index ?? 0, tested: part }
  })
  return { reviews, dayStart, folds, tested }
}

function reviewsOf(answers: readonly LoggedAnswer[], dayStart: number): Review[] {
  const latest = new Map<string, Review>()
  return answers.map((answer, index) => {
    const previous = latest.get(answer.cardId) ?? null
    const day = studyDay(answer.answeredAt, dayStart)
    const delta = previous === null ? 0 : day - previous.day
    const missedBefore = previous !== null && previous.delta > 0 && !previous.recalled
    const review: Review = {
      ...answer,
      index,
      day,
      delta,
      previous,
      recalled: answer.rating > 1,
      reviewNumber: (previous?.reviewNumber ?? 1) + (delta > 0 ? 1 : 0),
      lapses: (previous?.lapses ?? 0) + (missedBefore ? 1 : 0),
      isScored: delta > 0,
    }
    latest.set(answer.cardId, review)
    return review
  })
}

/** floor((seconds − day start) / 86400). */
export function studyDay(milliseconds: number, dayStart: number): number {
  return Math.floor((milliseconds / 1000 - dayStart) / DAY_S)
}
