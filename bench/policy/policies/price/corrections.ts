import { quantileStep } from './quantiles'
import { DIFFICULTIES, STABILITIES, STATES, spotOf, valueAt, type Spot, type TraceState } from './grid'

/** One wait of a card as it went, and as it was expected to go. */
export interface Transition {
  /** The state the card waited in. */
  readonly before: TraceState
  /** e^(−t/365) for the days it waited. */
  readonly discount: number
  /** −λ c + J(next): what the answer cost and led to, days of knowing. */
  readonly came: number
  /** The same as the model expected it of this wait. */
  readonly expected: number
}

/** How far a state's value may be off, days of knowing, before anything is known of the learner. */
const PRIOR_SD = 8
/** Shares of TD errors that the channels follow: five points of their distribution. */
const CHANNELS = [0.1, 0.25, 0.5, 0.75, 0.9] as const
/** Standard deviations of a normal between the outer channels. */
const OUTER_SDS = 2.563

/**
 * What a learner's own transitions say about the values of states, beside the model's. The TD error of a wait is taken
 * against what that very wait was expected to bring, so that asking late is not held against the state:
 *
 *     δ = e^(−t/365) [(−λ c + J(next)) − E(−λ c + J(next))]
 *     C(s) ← C(s) + w δ / (n + (spread/prior)²)
 *
 * with w the state's share of the place on the grid, n what it has seen so far, and the spread of δ from quantile channels
 * of each stability (distributional TD learning: Dabney et al. 2018): the noisier the errors, the slower they are believed.
 */
export class Corrections {
  readonly values = new Float64Array(STATES)
  private readonly seen = new Float64Array(STATES)
  private readonly channels = Array.from({ length: STABILITIES }, () => CHANNELS.map(() => 0))

  learn({ before, discount, came, expected }: Transition): void {
    const spot = spotOf(before)
    const error = discount * (came - expected)
    const channels = this.channelsOf(spot)
    for (const [index, share] of CHANNELS.entries())
      channels[index] = quantileStep(channels[index] ?? 0, error, share)
    // The model's share of what is surprising has been taken off already; what is left is what the correction missed.
    const left = error - valueAt(this.values, spot)
    const noise = (this.spreadOf(before) / PRIOR_SD) ** 2
    for (const [corner, place] of spot.places.entries()) {
      const weight = spot.weights[corner] ?? 0
      this.seen[place] = (this.seen[place] ?? 0) + weight
      const gain = weight / ((this.seen[place] ?? 0) + Math.max(1, noise))
      this.values[place] = (this.values[place] ?? 0) + gain * left
    }
  }

  /** Standard deviation of the TD errors around a state, by its channels. */
  spreadOf(state: TraceState): number {
    const channels = this.channelsOf(spotOf(state))
    return Math.max(0, (channels.at(-1) ?? 0) - (channels[0] ?? 0)) / OUTER_SDS
  }

  private channelsOf({ places }: Spot): number[] {
    return this.channels[Math.floor(places[0] / DIFFICULTIES)] ?? []
  }
}
