import type { AnkiCard } from '../collection'

/** How well Anki thought a card was remembered. */
export interface KeptMemory {
  /** S, days until the probability of recall falls to 90 %. */
  readonly stability: number
  /** D, 1 (easy) … 10 (hard). */
  readonly difficulty: number
  /** When it was last answered, milliseconds since the epoch; null where Anki doesn't say. */
  readonly lastAnsweredAt: number | null
}

const LEAST_DAYS = 0.01
const MOST_DAYS = 36_500
/** w₈, w₉, w₁₀ of FSRS-6's defaults: how much stability grows with a recall. */
const GROWTH = { gain: 1.8722, saturation: 0.1666, spacing: 0.796 } as const
/** The retention that intervals of the old scheduler are taken to keep. */
const RETENTION = 0.9

/**
 * What Anki kept of a card's memory: the state of FSRS where it knew one, and otherwise what the old scheduler's interval
 * and ease come to. Null for a card that has no interval in days yet.
 *
 * An interval I kept at 90 % is S = I; the ease E is what the stability grows by with a recall at that retention,
 *
 *     E − 1 = (11 − D) e^w₈ S^(−w₉) (e^((1 − 0.9) w₁₀) − 1),
 *
 * which gives D (fsrs-rs, `memory_state_from_sm2`).
 */
export function keptMemory({ data, interval, factor }: AnkiCard): KeptMemory | null {
  const known = stateIn(data)
  if (known !== null) return known
  if (interval < 1) return null
  const stability = Math.min(interval, MOST_DAYS)
  const growth =
    Math.exp(GROWTH.gain) * stability ** -GROWTH.saturation * Math.expm1((1 - RETENTION) * GROWTH.spacing)
  const ease = factor > 0 ? factor / 1000 : 2.5
  return { stability, difficulty: bounded(11 - (ease - 1) / growth, 1, 10), lastAnsweredAt: null }
}

/** `{"s": 12.3, "d": 5.1, "lrt": 1700000000, …}` in the card's own JSON; null where it has none, or none that can be. */
function stateIn(data: string): KeptMemory | null {
  const state = parsed(data)
  if (state === null || typeof state !== 'object' || !('s' in state) || !('d' in state)) return null
  const { s, d } = state
  if (typeof s !== 'number' || typeof d !== 'number' || !(s > 0) || !Number.isFinite(d)) return null
  const seconds = 'lrt' in state && typeof state.lrt === 'number' && state.lrt > 0 ? state.lrt : null
  return {
    stability: bounded(s, LEAST_DAYS, MOST_DAYS),
    difficulty: bounded(d, 1, 10),
    lastAnsweredAt: seconds === null ? null : seconds * 1000,
  }
}

function parsed(data: string): unknown {
  try {
    return JSON.parse(data)
  } catch {
    return null
  }
}

const bounded = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most)
