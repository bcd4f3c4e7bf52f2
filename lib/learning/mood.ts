import { clamp } from './log-odds'

/** A pace this far from the usual, in log-seconds, counts no more than this. */
const PACE_MOST = 3
/** Least weight of the newest answer in the mean of log-seconds, once there are many. */
const MEAN_RATE = 0.01
/** Weight of the newest answer in the learner's pace of the moment. */
const PACE_RATE = 0.05
/** Weight of the newest surprise of the trace in its running mean. */
const BIAS_RATE = 0.03
/** Weight of the newest question in the usual mood, at least and once there are many; strangers count as twenty. */
const USUAL_RATE = 0.005
const USUAL_WEIGHT = 20
/** What the pass of a card never seen before adds to the hazard since the last miss. */
const FIRST_HAZARD = 0.1

/** What is known of a learner from answer to answer, whichever the card: how it goes just now. */
export interface Mood {
  /** Cards answered at least once. */
  readonly cardsMet: number
  /** Answers of any card since the last miss. */
  readonly sinceMiss: number
  /** How many misses the trace expected over those answers. */
  readonly hazard: number
  /** The last study day with an answer, null before the first, and what has been answered on it. */
  readonly day: number | null
  readonly answers: number
  readonly misses: number
  /** Running mean of y − R of the two-speed trace. */
  readonly bias: number
  /** Running mean of how much longer than usual answers take, log-seconds. */
  readonly pace: number
  /** Mean of log-seconds over `timed` answers; null before the first. */
  readonly meanLogSeconds: number | null
  readonly timed: number
  /** Running means of `moodFeatures` over the `asked` questions that were learned from: this learner's usual moment. */
  readonly usual: readonly number[]
  readonly asked: number
}

/** One answer, as far as a mood is concerned. */
export interface Felt {
  readonly day: number
  readonly recalled: boolean
  readonly durationMs: number | null
  /** R of the two-speed trace when the question was shown; null for a card never seen. */
  readonly expected: number | null
  /** The first answer of the card's day, and not its first at all. */
  readonly isNewDay: boolean
}

export const firstMood: Mood = {
  cardsMet: 0,
  sinceMiss: 0,
  hazard: 0,
  day: null,
  answers: 0,
  misses: 0,
  bias: 0,
  pace: 0,
  meanLogSeconds: null,
  timed: 0,
  usual: [-0.1, -0.2, -0.1, 0, 0],
  asked: 0,
}

/** ln(1 + seconds). */
export const logSeconds = (durationMs: number): number => Math.log(1 + Math.max(0, durationMs) / 1000)

/** How much longer than this learner's mean an answer took, log-seconds, −3 … 3; 0 for the first. */
export const relativePace = ({ meanLogSeconds }: Mood, seconds: number): number =>
  meanLogSeconds === null ? 0 : clamp(seconds - meanLogSeconds, -PACE_MOST, PACE_MOST)

/** Answers and misses of a study day so far. */
export const onDay = (mood: Mood, day: number): { readonly answers: number; readonly misses: number } =>
  mood.day === day ? mood : { answers: 0, misses: 0 }

/** The mood after an answer. */
export function moodAfter(mood: Mood, felt: Felt): Mood {
  const { answers, misses } = onDay(mood, felt.day)
  const { recalled, expected } = felt
  const surprise = (recalled ? 1 : 0) - (expected ?? 0)
  return {
    cardsMet: mood.cardsMet + (expected === null ? 1 : 0),
    sinceMiss: recalled ? mood.sinceMiss + 1 : 0,
    hazard: recalled ? mood.hazard + (expected === null ? FIRST_HAZARD : 1 - expected) : 0,
    day: felt.day,
    answers: answers + 1,
    misses: misses + (recalled ? 0 : 1),
    bias: felt.isNewDay ? mood.bias + BIAS_RATE * (surprise - mood.bias) : mood.bias,
    ...paceAfter(mood, felt.durationMs),
    ...usualAfter(mood, felt),
  }
}

function usualAfter(mood: Mood, { day, isNewDay }: Felt): Pick<Mood, 'usual' | 'asked'> {
  const { usual, asked } = mood
  if (!isNewDay) return { usual, asked }
  const rate = Math.max(USUAL_RATE, 1 / (asked + USUAL_WEIGHT))
  const now = moodFeatures(mood, day)
  return { usual: usual.map((mean, index) => mean + rate * ((now[index] ?? mean) - mean)), asked: asked + 1 }
}

function paceAfter(mood: Mood, durationMs: number | null): Pick<Mood, 'pace' | 'meanLogSeconds' | 'timed'> {
  const { pace, meanLogSeconds, timed } = mood
  if (durationMs === null) return { pace, meanLogSeconds, timed }
  const seconds = logSeconds(durationMs)
  const now = relativePace(mood, seconds)
  const rate = Math.max(MEAN_RATE, 1 / (timed + 1))
  return {
    pace: pace + PACE_RATE * (now - pace),
    meanLogSeconds: meanLogSeconds === null ? seconds : meanLogSeconds + rate * (seconds - meanLogSeconds),
    timed: timed + 1,
  }
}

/** The features of a question that are of the moment, not of its card, in the order of FEATURES. */
export function moodFeatures(mood: Mood, day: number): readonly number[] {
  const today = onDay(mood, day)
  return [
    Math.log(1 + mood.sinceMiss) / 3 - 0.5,
    Math.log(1 + 3 * mood.hazard) / 2 - 0.4,
    (3 * (today.misses + 0.5)) / (today.answers + 5) - 0.4,
    3 * mood.bias,
    mood.pace,
  ]
}
