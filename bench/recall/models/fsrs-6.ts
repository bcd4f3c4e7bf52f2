import { fsrs, type FSRSState } from 'ts-fsrs'
import type { Review } from '../protocol'

/**
 * FSRS-6 with the given 21 parameters, or its default ones, followed through a log review by review. Time is in whole
 * study days; a repeat on the same day moves the memory by the short-term formula and so is part of the history.
 */
export class Fsrs6 {
  private readonly algorithm
  private readonly states = new Map<string, FSRSState>()

  constructor(parameters?: readonly number[]) {
    const given = parameters === undefined ? {} : { w: parameters }
    this.algorithm = fsrs({ ...given, enable_fuzz: false, enable_short_term: true })
  }

  /** R(t; S) of the review's card as it is shown, 0 … 1; NaN for a card never seen. */
  retrievability({ cardId, delta }: Review): number {
    const state = this.states.get(cardId)
    return state === undefined ? NaN : this.algorithm.forgetting_curve(delta, state.stability)
  }

  /** Takes note of the answer. */
  learn({ cardId, delta, rating }: Review): void {
    const before = this.states.get(cardId)
    const after = this.algorithm.next_state(before ?? null, delta, rating)
    // ts-fsrs never starts below 0.1 days; the optimiser that fitted S₀ does, and predicts so.
    const stability = before === undefined ? this.algorithm.parameters.w[rating - 1] : undefined
    this.states.set(cardId, { ...after, stability: stability ?? after.stability })
  }
}
