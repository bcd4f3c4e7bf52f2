import { DAY_MS, isNewDay, missActivation, traceRecall, type CardEvidence, type Shown } from './card-evidence'
import { clampLogit } from './log-odds'
import { moodFeatures, type Mood } from './mood'

/**
 * x, what is known before an answer, in this order; each centred and scaled to about −1 … 1. t is in days, l is the
 * log-odds of the two-speed trace's retrievability R (clamped to 0.005 … 0.998), τ = ln t − 1.5, d = (D − 5)/3 with the
 * difficulty D of FSRS-6. t is the difference of days.
 *
 * A repeat within the day of a card's last answer has one feature only, `repeat`, and no residuals: what is learned over
 * days says nothing about minutes, and carried there it made predictions much worse than the trace alone.
 *
 * | name | what |
 * |---|---|
 * | repeat | 1 within the day of the card's last answer |
 * | elapsed, elapsedSquared | τ; τ²/4 − ½ |
 * | fastTrace | (log-odds of the fast trace − 1.8)/2 |
 * | difficulty, difficultyElapsed | d; d τ/2 |
 * | missActivation | ln(0.02 + Σ ages of misses^−½)/2 + 1 |
 * | reps, lapses, dayMisses | ln(1 + days answered) − 1; ln(1 + misses that began a day); ln(1 + misses on the last day) |
 * | lastGrade | (last grade − 3)/2 |
 * | bias | fading sum of this card's y − R |
 * | cardPace, cardPaceSpread, cardPaceOdds, dayPaceElapsed | e; √spread − 0.4; e (l − 1.8)/2; (pace of the last day) τ/2 |
 * | sibling | 1 if another card of the note was answered since |
 * | sinceMiss, hazard | ln(1 + answers since the last miss)/3 − ½; ln(1 + 3 misses expected since)/2 − 0.4 |
 * | missesToday | 3 (misses today + ½)/(answers today + 5) − 0.4 |
 * | recallBias, pace | 3 × running mean of y − R; the learner's pace of late |
 */
export const FEATURES = [
  'repeat',
  'elapsed',
  'elapsedSquared',
  'fastTrace',
  'difficulty',
  'difficultyElapsed',
  'missActivation',
  'reps',
  'lapses',
  'dayMisses',
  'lastGrade',
  'bias',
  'cardPace',
  'cardPaceSpread',
  'cardPaceOdds',
  'dayPaceElapsed',
  'sibling',
  'sinceMiss',
  'hazard',
  'missesToday',
  'recallBias',
  'pace',
] as const

/** The features before 'sinceMiss' are of the card; the others are of the moment (`moodFeatures`). */
const FEATURES_OF_CARD = FEATURES.indexOf('sinceMiss')

/** A minute is the least time ahead that is told apart, in days. */
const LEAST_DAYS = 1 / 1440

/** Features of one question, and the log-odds its score starts from. */
export interface Described {
  /** l, log-odds of the two-speed trace. */
  readonly offset: number
  /** One number for each of FEATURES. */
  readonly features: Float64Array
}

/** Describes a question as it is shown. */
export function describeQuestion(card: CardEvidence, mood: Mood, shown: Shown): Described {
  if (!isNewDay(card, shown)) return describedRepeat(card, shown.at)
  const days = shown.day - card.lastDay
  return described(card, shown.at, days, shown.siblingLast, moodFeatures(mood, shown.day))
}

function describedRepeat(card: CardEvidence, at: number): Described {
  const features = new Float64Array(FEATURES.length)
  features[FEATURES.indexOf('repeat')] = 1
  return { offset: clampLogit(traceRecall(card, at).retrievability), features }
}

/** The same card at another instant, some days (fractional) after its last answer, in the moods given. */
export function describeAhead(card: CardEvidence, days: number, moods: readonly number[]): Described {
  const at = card.lastAnsweredAt + days * DAY_MS
  return described(card, at, Math.max(days, LEAST_DAYS), false, moods)
}

function described(
  card: CardEvidence,
  at: number,
  days: number,
  siblingLast: boolean,
  moods: readonly number[],
): Described {
  const { history } = card
  const recall = traceRecall(card, at)
  const offset = clampLogit(recall.retrievability)
  const elapsed = Math.log(days) - 1.5
  const difficulty = (card.trace.difficulty - 5) / 3
  const ofCard = [
    0,
    elapsed,
    (elapsed * elapsed) / 4 - 0.5,
    (clampLogit(recall.fast) - 1.8) / 2,
    difficulty,
    (difficulty * elapsed) / 2,
    Math.log(0.02 + missActivation(history, at)) / 2 + 1,
    Math.log(1 + card.reps) - 1,
    Math.log(1 + card.lapses),
    Math.log(1 + history.dayMisses),
    (history.lastGrade - 3) / 2,
    history.bias,
    history.pace,
    Math.sqrt(history.paceSpread) - 0.4,
    (history.pace * (offset - 1.8)) / 2,
    (history.dayPace * elapsed) / 2,
    siblingLast ? 1 : 0,
  ]
  const features = new Float64Array(FEATURES.length)
  features.set(ofCard)
  features.set(moods, FEATURES_OF_CARD)
  return { offset, features }
}
