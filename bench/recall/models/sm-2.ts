import type { RecallModel } from './model'
import { asTheyCome } from './online'

export interface Sm2State {
  /** I, days. */
  readonly interval: number
  /** EF, at least 1.3. */
  readonly easiness: number
  /** Passes in a row. */
  readonly repetitions: number
}

export const NEW_CARD: Sm2State = { interval: 0, easiness: 2.5, repetitions: 0 }

/**
 * SuperMemo 2 (Woźniak 1990) with quality q = rating + 1: a pass (q > 2) gives intervals 1, 6, then I·EF; a miss starts
 * again at 1. EF ← max(1.3, EF + 0.1 − (5 − q)(0.08 + (5 − q) 0.02)), after the interval; intervals are whole days.
 */
export function sm2Step({ interval, easiness, repetitions }: Sm2State, rating: number): Sm2State {
  const quality = rating + 1
  const isPass = quality > 2
  const firstSteps = [1, 6]
  const next = isPass ? (firstSteps[repetitions] ?? interval * easiness) : 1
  const short = 5 - quality
  return {
    // srs-benchmark's 0.01 settles ties upwards.
    interval: Math.min(Math.max(Math.round(next + 0.01), 1), 36_500),
    easiness: Math.max(1.3, easiness + 0.1 - short * (0.08 + short * 0.02)),
    repetitions: isPass ? repetitions + 1 : 0,
  }
}

/**
 * SM-2 read as a forecast: p = 0.9^(delta / I), 90 % when the interval it would have given is over. Repeats on a day
 * are not part of its history, as in the benchmark's day table.
 */
export const sm2: RecallModel = {
  name: 'sm-2',
  predict: async (log) => {
    const states = new Map<string, Sm2State>()
    return asTheyCome(log, {
      predict: ({ cardId, delta }) => 0.9 ** (delta / (states.get(cardId)?.interval ?? 1)),
      learn: ({ cardId, previous, delta, rating }) => {
        if (previous !== null && delta === 0) return
        states.set(cardId, sm2Step(states.get(cardId) ?? NEW_CARD, rating))
      },
    })
  },
}
