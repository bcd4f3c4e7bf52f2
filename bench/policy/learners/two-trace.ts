import { z } from 'zod'
import { recalled } from '@/lib/learning'
import { around, DAY_MS, type Kind, type Memory } from './learner'

export const twoTraceParameters = z.strictObject({
  /** Days in which the fast trace falls to 1/e. */
  fastDays: z.number().positive().max(100),
  /** The same of the slow trace of a new card. */
  slowDays: z.number().positive().max(10_000),
  /** What a success spaced as far as can be adds to the slow trace, as a share of what it lacks. */
  take: z.number().min(0).max(1),
  /** By how much of itself such a success lengthens the slow trace's life. */
  growth: z.number().min(0).max(10),
  /** The share of the slow trace that outlives a miss. */
  missKeeps: z.number().min(0).max(1),
  /** Spread over cards of the logarithm of both lives. */
  cardSpread: z.number().min(0).max(2),
})
export type TwoTraceParameters = z.infer<typeof twoTraceParameters>

/** The slow trace is 1 at the very most, as a probability. */
const FULL = 0.995
/** What the first practice leaves of the slow trace, as a share of what a spaced success adds. */
const FIRST_TAKE = 0.3

/**
 * A fast trace that every practice renews, and a slow one fed by successes at which the fast one had decayed: spacing is
 * what builds it (as in the multiscale accounts since Estes 1955). Either suffices: R = 1 − (1 − F)(1 − W).
 *
 *     F = e^(−t/fast),  W = w e^(−t/slow)
 *     success: w = W + (1 − W) take √(1 − F),  slow ← slow (1 + growth √(1 − F));  miss: w = missKeeps W, slow shortened alike
 */
export const twoTrace: Kind<TwoTraceParameters> = {
  draw: (random) => ({
    fastDays: around(random, 11, 0.25),
    slowDays: around(random, 150, 0.3),
    take: Math.min(0.95, around(random, 0.75, 0.1)),
    growth: around(random, 0.55, 0.2),
    missKeeps: Math.min(0.9, around(random, 0.65, 0.15)),
    cardSpread: around(random, 0.4, 0.25),
  }),
  mind: (parameters) => ({
    memory: ({ ease }) => memoryOf(parameters, Math.exp(parameters.cardSpread * ease)),
    shift: () => 0,
  }),
}

function memoryOf({ fastDays, slowDays, take, growth, missKeeps }: TwoTraceParameters, pace: number): Memory {
  const fast = fastDays * pace
  const shortest = slowDays * pace
  let last: { readonly at: number; readonly w: number; readonly slow: number } | null = null
  const traces = (at: number) => {
    if (last === null) return { f: 0, w: 0 }
    const days = Math.max(0, at - last.at) / DAY_MS
    return { f: Math.exp(-days / fast), w: last.w * Math.exp(-days / last.slow) }
  }
  return {
    recall: (at) => {
      const { f, w } = traces(at)
      return 1 - (1 - f) * (1 - w)
    },
    practise: (at, grade) => {
      if (last === null) {
        last = { at, w: take * FIRST_TAKE, slow: shortest }
        return
      }
      const { f, w } = traces(at)
      const spacing = Math.sqrt(1 - f)
      last = recalled(grade)
        ? { at, w: Math.min(FULL, w + (1 - w) * take * spacing), slow: last.slow * (1 + growth * spacing) }
        : { at, w: w * missKeeps, slow: Math.max(shortest, last.slow * missKeeps) }
    },
  }
}
