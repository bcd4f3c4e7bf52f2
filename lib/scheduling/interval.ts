import { predict, type ValueModel } from '@/lib/learning'
import { retrievability, traceInterval, type MemoryTrace } from './trace'

/** Desired retention a learner or a deck may choose. */
export const RETENTION = { least: 0.7, most: 0.97, usual: 0.9 } as const

/** The first interval of a new card: nobody's first answer says what happens after two weeks. */
const FIRST_INTERVAL_MOST = 14
const INTERVAL_MOST = 36_500
/**
 * The value function may move the trace's own interval by this factor at most. Extrapolated freely in time a better
 * predictor was a worse planner in simulation; a later version widens the region where the learner has evidence.
 */
const TRUST = 1.5
const BISECTIONS = 50

/** How the fuzz range grows with the interval: 15 % of days 2.5–7, 10 % of days 7–20, 5 % beyond (as Anki does). */
const FUZZ_BANDS = [
  { from: 2.5, to: 7, share: 0.15 },
  { from: 7, to: 20, share: 0.1 },
  { from: 20, to: Infinity, share: 0.05 },
] as const

export interface IntervalRequest {
  readonly model: ValueModel
  /** The trace the answer leaves. */
  readonly trace: MemoryTrace
  /** Desired retention, 0.70 … 0.97. */
  readonly retention: number
  readonly firstAnswer: boolean
  /** Longest interval allowed: after a miss, the interval the card had before it. */
  readonly atMost: number
  /** 0 … 1, where in the fuzz range the interval falls. */
  readonly fuzz: number
}

/**
 * Days until a card should be asked again: the t at which V(t) reaches the desired retention, that is the
 * (1 − retention) quantile of the time of forgetting; held near the trace's own interval, then fuzzed.
 * Whole days, at least 1.
 */
export function intervalDays(request: IntervalRequest): number {
  const most = Math.min(
    INTERVAL_MOST,
    request.firstAnswer ? FIRST_INTERVAL_MOST : INTERVAL_MOST,
    Math.max(1, request.atMost),
  )
  const exact = Math.min(forgettingQuantile(request.model, request.trace, request.retention), most)
  return Math.min(Math.max(1, fuzzed(exact, request.fuzz)), most)
}

/** V(t) in a neutral context: the probability of recall `days` after an answer that left `trace`. */
export function valueAfter(model: ValueModel, trace: MemoryTrace, days: number): number {
  return predict(model, { retrievability: retrievability(trace, days) }).value
}

/** t with V(t) = retention by bisection, within the trust region around the trace's own interval. */
export function forgettingQuantile(model: ValueModel, trace: MemoryTrace, retention: number): number {
  const own = traceInterval(trace, retention)
  let early = own / TRUST
  let late = own * TRUST
  if (valueAfter(model, trace, early) <= retention) return early
  if (valueAfter(model, trace, late) >= retention) return late
  for (let i = 0; i < BISECTIONS; i++) {
    const middle = (early + late) / 2
    if (valueAfter(model, trace, middle) > retention) early = middle
    else late = middle
  }
  return (early + late) / 2
}

/** The whole days an interval may fall on, first and last, and the one that `fuzz` picks of them. */
function fuzzed(days: number, fuzz: number): number {
  if (days < 2.5) return Math.round(days)
  const reach =
    1 +
    FUZZ_BANDS.reduce((sum, { from, to, share }) => sum + share * Math.max(0, Math.min(days, to) - from), 0)
  const first = Math.max(2, Math.round(days - reach))
  const last = Math.max(first, Math.round(days + reach))
  return first + Math.min(last - first, Math.floor(fuzz * (last - first + 1)))
}

/**
 * A number in 0 … 1 that belongs to one question: the same on every device and in every replay (FNV-1a).
 * Nothing random enters a date.
 */
export function fuzzOf(cardId: string, reps: number): number {
  let hash = 0x811c9dc5
  for (const char of `${cardId}:${reps}`) {
    hash ^= char.charCodeAt(0)
    hash = Math.imul(hash, 0x01000193)
  }
  hash ^= hash >>> 15
  return (Math.imul(hash, 0x2c1b3c6d) >>> 0) / 2 ** 32
}
