import type { Grade } from './grade'
import { clamp } from './log-odds'

/**
 * What FSRS-7 keeps of a memory: two stabilities side by side, one that moves slowly and one that fades fast, whose
 * forgetting curves are mixed. The value function starts from its retrievability and corrects it.
 *
 * Formulas and the 34 default parameters are those of fsrs-rs (`src/inference_v7.rs`, September 2026).
 */
export interface TwoSpeedTrace {
  /** Days, the slow part. */
  readonly slow: number
  /** Days, the fast part. */
  readonly fast: number
  /** 1 (easy) … 10 (hard), by FSRS-7's own reckoning. */
  readonly difficulty: number
}

/** What a two-speed trace predicts after some time. */
export interface TwoSpeedRecall {
  /** R, the mixture: probability of recall, 1e−5 … 1. */
  readonly retrievability: number
  /** The fast part's own curve. */
  readonly fast: number
}

/** w₀ … w₃, days: the slow stability that a first grade leaves. */
const FIRST_STABILITY = [0.1104, 2.2395, 3.9221, 11.7841] as const
/** w₄ … w₆. */
const DIFFICULTY = { first: 6.1686, grade: 0.6457, step: 3.6807 } as const
/** w₇ … w₁₄ and w₁₅ … w₂₂: how each part grows with a recall and what a miss leaves of it. */
const SLOW = [1.9795, 0, 1.3826, 0.7024, 0.5999, 0.8146, 0.6398, 1] as const
const FAST = [1.3207, 0.6707, 3.8668, 0.4416, 0.0934, 1.8631, 0.6162, 1.0869] as const
/** w₂₃ … w₃₃: the two curves and their mixture. */
const CURVE = {
  fastDecay: 0.1567,
  slowDecay: 0.0801,
  fastBase: 0.2421,
  slowBase: 0.9464,
  fastWeight: 0.1433,
  slowWeight: 0.7145,
  fastPower: 0,
  slowPower: 0.5667,
  slowDifficulty: 0.3734 - 0.5,
  timeDifficulty: 0.5333 - 0.3,
  decayPower: 0.3048 - 0.3,
} as const

/** Of the slow part, what the fast part begins with and keeps at most after a miss. */
const FAST_SHARE = 0.8
const STABILITY = { least: 1e-3, most: 36_500 } as const
/** The share of a new difficulty that is drawn back to that of an easy first answer. */
const REVERSION = 0.01

type Growth = typeof SLOW | typeof FAST

/** The trace a first answer leaves. */
export function firstTwoSpeedTrace(grade: Grade): TwoSpeedTrace {
  const slow = FIRST_STABILITY[grade - 1] ?? FIRST_STABILITY[0]
  return { slow, fast: FAST_SHARE * slow, difficulty: clamp(firstDifficulty(grade), 1, 10) }
}

/** Steps of halving in which a stability is found: closer than a part in a million. */
const HALVINGS = 60

/**
 * The trace of a memory of which only its stability is known, S in days, and its difficulty, 1 … 10: the one that
 * predicts 0.9 after S days, its two parts standing to one another as after a first answer.
 */
export function traceOfStability(stability: number, difficulty: number): TwoSpeedTrace {
  const traceOf = (slow: number): TwoSpeedTrace => ({ slow, fast: FAST_SHARE * slow, difficulty })
  let [low, high] = [Math.log(STABILITY.least), Math.log(STABILITY.most)]
  for (let step = 0; step < HALVINGS; step++) {
    const middle = (low + high) / 2
    if (twoSpeedRecall(traceOf(Math.exp(middle)), stability).retrievability < 0.9) low = middle
    else high = middle
  }
  return traceOf(Math.exp(high))
}

/**
 * Recall after `days` (fractional, from 0): a weighted mean of a fast and a slow power curve.
 *
 *     r_fast = (1 + f₁ t / S_fast)^(−d₁),  r_slow = (1 + f₂ e^((D − 5) c) t / S_slow)^(−d₂)
 */
export function twoSpeedRecall({ slow, fast, difficulty }: TwoSpeedTrace, days: number): TwoSpeedRecall {
  const d1 = clamp(CURVE.fastDecay * fast ** CURVE.decayPower, 0.01, 0.95)
  const f1 = Math.exp(Math.min(-Math.log(CURVE.fastBase) / d1, 60)) - 1
  const fastRecall = (1 + (days / fast) * f1) ** -d1
  const f2 = CURVE.slowBase ** (-1 / CURVE.slowDecay) - 1
  const pull = Math.exp((difficulty - 5) * CURVE.timeDifficulty)
  const slowRecall = (1 + (f2 * pull * days) / slow) ** -CURVE.slowDecay
  const fastWeight = CURVE.fastWeight * fast ** -CURVE.fastPower
  const slowWeight =
    CURVE.slowWeight * slow ** CURVE.slowPower * Math.exp((difficulty - 5) * CURVE.slowDifficulty)
  const mean = (fastWeight * fastRecall + slowWeight * slowRecall) / (fastWeight + slowWeight)
  return { retrievability: mean * (1 - 2e-5) + 1e-5, fast: fastRecall }
}

/** The trace after an answer `days` after the previous one; repeats within a day are steps of time like any other. */
export function nextTwoSpeedTrace(trace: TwoSpeedTrace, days: number, grade: Grade): TwoSpeedTrace {
  const recall = twoSpeedRecall(trace, days)
  const slow = nextStability(trace.slow, trace.difficulty, recall.retrievability, SLOW, grade)
  const fast = nextStability(trace.fast, trace.difficulty, recall.fast, FAST, grade)
  return {
    slow,
    fast: grade === 1 ? Math.min(fast, FAST_SHARE * slow) : fast,
    difficulty: nextDifficulty(trace.difficulty, recall.retrievability, grade),
  }
}

function nextStability(
  before: number,
  difficulty: number,
  recall: number,
  growth: Growth,
  grade: Grade,
): number {
  const [gain, saturation, spacing, kept, keptPower, keptSpacing, hard, easy] = growth
  const left = Math.min(before, kept * ((before + 1) ** keptPower - 1) * Math.exp((1 - recall) * keptSpacing))
  if (grade === 1) return clamp(left, STABILITY.least, STABILITY.most)
  const grown =
    before *
    (1 +
      Math.exp(gain - 1.5) *
        (11 - difficulty) *
        before ** -saturation *
        (Math.exp((1 - recall) * spacing) - 1) *
        (grade === 2 ? hard : 1) *
        (grade === 4 ? easy : 1))
  return clamp(Math.max(left, grown), STABILITY.least, STABILITY.most)
}

function nextDifficulty(before: number, recall: number, grade: Grade): number {
  // A miss that was foreseen says less about the card.
  const step = -DIFFICULTY.step * (grade - 3) * (grade === 1 ? recall + 0.1 : 1)
  const moved = before + (step * (10 - before)) / 9
  return clamp(REVERSION * firstDifficulty(4) + (1 - REVERSION) * moved, 1, 10)
}

const firstDifficulty = (grade: Grade): number =>
  DIFFICULTY.first - Math.exp(DIFFICULTY.grade * (grade - 1)) + 1
