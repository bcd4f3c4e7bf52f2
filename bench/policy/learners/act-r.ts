import { z } from 'zod'
import { logistic } from '@/lib/learning'
import { around, type Kind, type Memory } from './learner'

export const actRParameters = z.strictObject({
  /** Least decay of a practice. */
  a: z.number().positive().max(1),
  /** How much faster a practice decays the stronger the memory already was. */
  c: z.number().min(0).max(2),
  /** Threshold of recall and noise, in units of activation. */
  tau: z.number().min(-5).max(5),
  s: z.number().positive().max(2),
  /** Share of the time between sittings that counts. */
  h: z.number().positive().max(1),
  /** Spread over cards of their activation. */
  cardSpread: z.number().min(0).max(2),
})
export type ActRParameters = z.infer<typeof actRParameters>

interface Practice {
  readonly at: number
  readonly decay: number
}

const HOUR_SECONDS = 3_600

/**
 * ACT-R with decay by activation. Pavlik & Anderson 2005, "Practice and forgetting effects on vocabulary memory", Cognitive
 * Science 29, where a = 0.177, c = 0.217, h = 0.025; 2008, "Using a model to compute the optimal schedule of practice",
 * J. Exp. Psychol. Appl. 14, which gives people and items activations of their own.
 *
 *     m = ln Σ tᵢ^(−dᵢ) + ease,   dᵢ = a + c e^(mᵢ),   R = σ((m − τ)/s)
 *
 * τ and s stand lower than in the paper, whose vocabulary was learned in one laboratory sitting.
 */
export const actR: Kind<ActRParameters> = {
  draw: (random) => ({
    a: around(random, 0.177, 0.08),
    c: around(random, 0.217, 0.15),
    tau: -1.6 + 0.15 * random.normal(),
    s: around(random, 0.28, 0.12),
    h: 0.025,
    cardSpread: around(random, 0.25, 0.3),
  }),
  mind: (parameters) => ({
    memory: ({ ease }) => memoryOf(parameters, parameters.cardSpread * ease),
    shift: () => 0,
  }),
}

function memoryOf({ a, c, tau, s, h }: ActRParameters, ease: number): Memory {
  const practices: Practice[] = []
  const activation = (at: number) => {
    let sum = 0
    for (const practice of practices) sum += countedSeconds(at - practice.at, h) ** -practice.decay
    return Math.log(sum)
  }
  return {
    recall: (at) => (practices.length === 0 ? 0 : logistic((activation(at) + ease - tau) / s)),
    practise: (at) => {
      const before = practices.length === 0 ? -Infinity : activation(at)
      practices.push({ at, decay: a + c * Math.exp(before) })
    },
  }
}

function countedSeconds(elapsedMs: number, h: number): number {
  const seconds = Math.max(1, elapsedMs / 1000)
  return Math.min(seconds, HOUR_SECONDS) + h * Math.max(0, seconds - HOUR_SECONDS)
}
