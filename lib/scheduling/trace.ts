import { fsrs } from 'ts-fsrs'
import type { Grade } from '@/lib/learning'

/** Fast, per card: what FSRS-6 keeps of a memory. */
export interface MemoryTrace {
  /** S, days until the probability of recall falls to 90 %. */
  readonly stability: number
  /** D, 1 (easy) … 10 (hard). */
  readonly difficulty: number
}

/** FSRS-6 with its default parameters; only its transitions and its forgetting curve are used. */
const algorithm = fsrs({ enable_fuzz: false, enable_short_term: true })

/**
 * R(t; S), the retrievability of a trace after `elapsedDays`, 0 … 1 and never rising with time.
 * R = (1 + f t / S)^(−w₂₀), f = 0.9^(−1/w₂₀) − 1 (FSRS-6).
 */
export function retrievability(trace: MemoryTrace, elapsedDays: number): number {
  return algorithm.forgetting_curve(Math.max(0, elapsedDays), trace.stability)
}

/** The trace a first answer leaves: S₀(grade), D₀(grade) of FSRS-6. */
export function firstTrace(grade: Grade): MemoryTrace {
  return algorithm.next_state(null, 0, grade)
}

/**
 * The trace after an answer `elapsedDays` after the previous one. An answer on the same study day moves the trace by
 * FSRS-6's short-term formula, whatever the hours between: repeats within a day say little about memory over days.
 */
export function nextTrace(
  trace: MemoryTrace,
  elapsedDays: number,
  sameDay: boolean,
  grade: Grade,
): MemoryTrace {
  return algorithm.next_state({ ...trace }, sameDay ? 0 : Math.max(elapsedDays, 1e-6), grade)
}

/** t at which R(t; S) = retention, in days: the trace's own interval before any rounding. */
export function traceInterval(trace: MemoryTrace, retention: number): number {
  return trace.stability * algorithm.calculate_interval_modifier(retention)
}
