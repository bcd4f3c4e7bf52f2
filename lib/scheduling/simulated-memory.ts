/**
 * The memory of a simulated learner. It is not the scheduler's: each practice leaves a trace that decays as a power
 * of time, the faster the stronger the memory already was (ACT-R; Pavlik & Anderson 2005, "Practice and forgetting
 * effects on vocabulary memory", Cognitive Science 29). So what the scheduler predicts of it can be wrong, and its
 * surprises are real.
 *
 *     m = ln Σ tᵢ^(−dᵢ),   dᵢ = a + c e^(mᵢ)      activation; mᵢ is m just before practice i
 *     P(recall) = σ((m + advantage − τ) / s)
 *     seconds to recall = f + F e^(−m)
 *
 * t is in seconds; those beyond the hour of a sitting count at the rate h. The parameters are set by hand near the
 * paper's, so that about nine in ten answers come when a scheduler of today asks for them.
 */
const A = 0.17
const C = 0.2
const TAU = -1.68
const S = 0.3
const H = 0.025
const HOUR_SECONDS = 3_600
const LATENCY_LEAST = 3
const LATENCY_FACTOR = 1.4

/** One practice: when, milliseconds since the epoch, and how fast its trace decays. */
export interface Practice {
  readonly at: number
  readonly decay: number
}

/** m, the activation that practices leave at an instant; −∞ before the first. */
export function activation(practices: readonly Practice[], at: number): number {
  let sum = 0
  for (const practice of practices) sum += countedSeconds(at - practice.at) ** -practice.decay
  return Math.log(sum)
}

/** The practices with one more. */
export function withPractice(practices: readonly Practice[], at: number): readonly Practice[] {
  return [...practices, { at, decay: A + C * Math.exp(activation(practices, at)) }]
}

/** How far a memory stands above the threshold of recall, in units of its noise: the log-odds of recall. */
export function recallLogOdds(active: number, advantage: number): number {
  return (active + advantage - TAU) / S
}

/** Seconds from question to answer. */
export function recallSeconds(active: number): number {
  return LATENCY_LEAST + LATENCY_FACTOR * Math.exp(-active)
}

function countedSeconds(elapsedMs: number): number {
  const seconds = Math.max(1, elapsedMs / 1000)
  return Math.min(seconds, HOUR_SECONDS) + H * Math.max(0, seconds - HOUR_SECONDS)
}
