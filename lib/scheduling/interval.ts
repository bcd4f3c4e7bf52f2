import { firstDaysBelow, type ForgettingCurve } from '@/lib/learning'
import { loadOn, type DueLoad } from './due-load'
import { shareOn, type EasyDays } from './easy-days'
import type { StudyDay } from './study-day'
import { traceInterval, type MemoryTrace } from './trace'

/** Desired retention a learner or a deck may choose. */
export const RETENTION = { least: 0.7, most: 0.97, usual: 0.9 } as const

/** The first interval of a new card: nobody's first answer says what happens after two weeks. */
export const FIRST_INTERVAL_MOST = 14
const INTERVAL_MOST = 36_500
/**
 * The value function may move the trace's own interval by this factor, and by this much more where the learner's answers
 * have ruled out all that a stranger's value could be off by. Extrapolated freely in time a better predictor was a worse
 * planner in simulation; more so towards longer waits, of which no answer has shown yet how the curve goes on.
 */
const TRUST = 1.25
const TRUST_OF_EVIDENCE = { shorter: 3, longer: 2.4 } as const
/** The factors by which it may be moved at the very most. */
export const TRUST_MOST = {
  shorter: TRUST * TRUST_OF_EVIDENCE.shorter,
  longer: TRUST * TRUST_OF_EVIDENCE.longer,
} as const
/** Beside a trace that is fitted to the learner: by how much the value function may make its interval shorter, and longer. */
export const TRUST_BESIDE_FIT = { shorter: 1.5, longer: 1.25 } as const

/** How the fuzz range grows with the interval: 15 % of days 2.5–7, 10 % of days 7–20, 5 % beyond (as Anki does). */
const FUZZ_BANDS = [
  { from: 2.5, to: 7, share: 0.15 },
  { from: 7, to: 20, share: 0.1 },
  { from: 20, to: Infinity, share: 0.05 },
] as const

export interface PlainIntervalRequest {
  /** The trace the answer leaves. */
  readonly trace: MemoryTrace
  /** Desired retention, 0.70 … 0.97. */
  readonly retention: number
  /** Longest interval allowed: after a miss, the interval the card had before it. */
  readonly atMost: number
  /** 0 … 1, where in the fuzz range the interval falls. */
  readonly fuzz: number
  /** The day the interval begins, and what is due when already. */
  readonly studyDay: StudyDay
  readonly load: DueLoad
  /** Left out where every day is usual. */
  readonly easyDays?: EasyDays | undefined
}

export interface IntervalRequest extends PlainIntervalRequest {
  /** V over time, if the card is left alone from now on. */
  readonly curve: ForgettingCurve
  /** The interval of FSRS-6 under the learner's own parameters, days; null where none are fitted. */
  readonly fitted: number | null
  readonly firstAnswer: boolean
}

/** The whole days an interval may be, first and last. */
export type IntervalRange = readonly [number, number]

/**
 * Days until a card should be asked again: the t at which V(t) reaches the desired retention, that is the
 * (1 − retention) quantile of the time of forgetting; held near the trace's own interval, then fuzzed, towards days
 * with less to do. Whole days, at least 1.
 */
export const intervalDays = (request: IntervalRequest): number => pickedDays(request, intervalRange(request))

/** The same by FSRS-6 alone: the t at which R(t; S) reaches the desired retention, fuzzed alike. */
export const plainIntervalDays = (request: PlainIntervalRequest): number =>
  pickedDays(request, plainIntervalRange(request))

/** The days that serve a card equally well, of which `intervalDays` is one. */
export function intervalRange(request: IntervalRequest): IntervalRange {
  const most = request.firstAnswer ? FIRST_INTERVAL_MOST : INTERVAL_MOST
  return rangeAround(forgettingQuantile(request), Math.min(most, request.atMost))
}

/** The days that serve a card equally well by FSRS-6 alone. */
export const plainIntervalRange = ({ trace, retention, atMost }: PlainIntervalRequest): IntervalRange =>
  rangeAround(traceInterval(trace, retention), Math.min(INTERVAL_MOST, atMost))

function rangeAround(days: number, longest: number): IntervalRange {
  const most = Math.max(1, Math.floor(longest))
  const [first, last] = fuzzRange(Math.max(1, Math.min(days, most)))
  return [Math.min(first, most), Math.min(last, most)]
}

/** t with V(t) = retention, days, within the trust region around the interval of the fitted trace, or the usual one. */
export function forgettingQuantile({
  curve,
  trace,
  fitted,
  retention,
}: Pick<IntervalRequest, 'curve' | 'trace' | 'fitted' | 'retention'>): number {
  if (fitted !== null) {
    const own = Math.max(SOONEST, fitted)
    return firstDaysBelow(curve, retention, own / TRUST_BESIDE_FIT.shorter, own * TRUST_BESIDE_FIT.longer)
  }
  const own = traceInterval(trace, retention)
  const evidence = curve.evidenceAfter(own)
  const shorter = TRUST * TRUST_OF_EVIDENCE.shorter ** evidence
  const longer = TRUST * TRUST_OF_EVIDENCE.longer ** evidence
  return firstDaysBelow(curve, retention, own / shorter, own * longer)
}

/** No wait is told apart that is shorter than this, days: a fitted S₀ may be next to nothing. */
const SOONEST = 0.01

function fuzzRange(days: number): IntervalRange {
  if (days < 2.5) return [Math.round(days), Math.round(days)]
  const reach =
    1 +
    FUZZ_BANDS.reduce((sum, { from, to, share }) => sum + share * Math.max(0, Math.min(days, to) - from), 0)
  const first = Math.max(2, Math.round(days - reach))
  return [first, Math.max(first, Math.round(days + reach))]
}

/** What a day of a range is picked by. */
export type PickRequest = Pick<PlainIntervalRequest, 'fuzz' | 'load' | 'easyDays' | 'studyDay'>

/**
 * A day of the range, each as likely as the inverse of what is due on it: `fuzz` picks. No day is ever picked for its
 * load alone, or intervals would lean towards the far end of their range, where less is due yet. A day with half the
 * minutes is half as likely, and as full as another with twice as much due; one without any is picked only where the range
 * has no other.
 */
export function pickedDays(request: PickRequest, [first, last]: IntervalRange): number {
  const days = Array.from({ length: last - first + 1 }, (_, index) => request.studyDay + first + index)
  const eased = days.map((day) => dayWeight(request.load, day, shareOn(request.easyDays, day)))
  const weights = eased.some((weight) => weight > 0)
    ? eased
    : days.map((day) => dayWeight(request.load, day, 1))
  let left = request.fuzz * weights.reduce((sum, weight) => sum + weight, 0)
  for (const [index, weight] of weights.entries()) {
    left -= weight
    if (left < 0) return first + index
  }
  return last
}

const dayWeight = (load: DueLoad, day: StudyDay, share: number): number =>
  share === 0 ? 0 : share / (1 + loadOn(load, day) / share)

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
