import { default_w, fsrs, type FSRSState } from 'ts-fsrs'
import { z } from 'zod'
import { around, DAY_MS, type Kind, type Memory } from './learner'

/**
 * FSRS-6 parameters of people, fitted by the official optimiser (`@open-spaced-repetition/binding`) to whole review logs,
 * besides the defaults, which are the medians of many people's: 1,011 kanji over four months (3,914 reviews fitted; the log
 * is under the WTFPL) and 760 cards over five years (2,011 reviews fitted; MIT).
 */
export const FITTED: readonly (readonly number[])[] = [
  default_w,
  [
    0.4245, 1.3905, 3.1715, 29.5918, 6.3617, 0.9428, 2.8769, 0.168, 2.1009, 0.0824, 1.0136, 1.5319, 0.0571,
    0.3769, 1.6671, 0.4939, 2.1472, 0.5401, 0.2082, 0.109, 0.119,
  ],
  [
    4.4251, 11.3675, 19.033, 29.5247, 6.4065, 0.8841, 2.9908, 0.0357, 2.0972, 0, 0.9964, 1.4915, 0.0515,
    0.3202, 1.6529, 0.3981, 1.8878, 0.587, 0.101, 0.0364, 0.1,
  ],
]

/** How people differ from those fitted: of the logarithm of S₀ and of the gain e^w₈, and of D₀. */
const INITIAL_SD = 0.35
const GAIN_SD = 0.2
const DIFFICULTY_SD = 0.6
const HALF_A_DAY_MS = DAY_MS / 2

export const fsrs6Parameters = z.strictObject({
  /** w₀ … w₂₀ of FSRS-6. */
  w: z.array(z.number().min(-10).max(100)).length(21),
  /** Spread over cards of the logarithm of how fast they are forgotten. */
  cardSpread: z.number().min(0).max(2),
})
export type Fsrs6Parameters = z.infer<typeof fsrs6Parameters>

/** FSRS-6 with parameters of a person; each card is forgotten at a speed of its own, which FSRS-6 has no name for. */
export const fsrs6: Kind<Fsrs6Parameters> = {
  draw: (random) => {
    const fitted = FITTED[Math.floor(random.uniform() * FITTED.length)] ?? default_w
    const initial = Math.exp(INITIAL_SD * random.normal())
    const gain = GAIN_SD * random.normal()
    const difficulty = DIFFICULTY_SD * random.normal()
    const w = fitted.map((value, place) => {
      if (place < 4) return value * initial
      if (place === 4) return Math.min(9.5, Math.max(1.5, value + difficulty))
      return place === 8 ? value + gain : value
    })
    return { w, cardSpread: Math.min(0.8, around(random, 0.35, 0.3)) }
  },
  mind: ({ w, cardSpread }) => {
    const algorithm = fsrs({ w: [...w], enable_fuzz: false, enable_short_term: true })
    return {
      memory: ({ ease }) => memoryOf(algorithm, Math.exp(-cardSpread * ease)),
      shift: () => 0,
    }
  },
}

function memoryOf(algorithm: ReturnType<typeof fsrs>, speed: number): Memory {
  let last: { readonly state: FSRSState; readonly at: number } | null = null
  const daysSince = (at: number) => (last === null ? 0 : (Math.max(0, at - last.at) / DAY_MS) * speed)
  return {
    recall: (at) => (last === null ? 0 : algorithm.forgetting_curve(daysSince(at), last.state.stability)),
    practise: (at, grade) => {
      const isRepeat = last !== null && at - last.at < HALF_A_DAY_MS
      const days = isRepeat ? 0 : Math.max(1e-6, daysSince(at))
      last = { state: algorithm.next_state(last?.state ?? null, last === null ? 0 : days, grade), at }
    },
  }
}
