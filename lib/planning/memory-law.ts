import type { Grade, PastAnswers } from '@/lib/learning'
import { fittedTrace, type TraceParameters } from '@/lib/scheduling/fitted-trace'
import { TRUST_BESIDE_FIT, TRUST_MOST } from '@/lib/scheduling/interval'
import type { LearnerState } from '@/lib/scheduling/learner-state'
import {
  firstTrace,
  nextTrace,
  retrievability,
  traceInterval,
  type MemoryTrace,
} from '@/lib/scheduling/trace'

/** How traces come, grow and fade in a future: FSRS-6 under its usual parameters, or under those fitted to the learner. */
export interface MemoryLaw {
  readonly first: (grade: Grade) => MemoryTrace
  readonly next: (trace: MemoryTrace, elapsedDays: number, sameDay: boolean, grade: Grade) => MemoryTrace
  /** Probability of recall so many days after an answer, 0 … 1. */
  readonly recall: (trace: MemoryTrace, days: number) => number
  /** Days until that has fallen to a retention, before rounding. */
  readonly interval: (trace: MemoryTrace, retention: number) => number
  /** The factors by which the value function may make that shorter and longer. */
  readonly trust: { readonly shorter: number; readonly longer: number }
}

const USUAL: MemoryLaw = {
  first: firstTrace,
  next: nextTrace,
  recall: retrievability,
  interval: traceInterval,
  trust: TRUST_MOST,
}

const known = new WeakMap<TraceParameters, MemoryLaw>()

/** The law under some parameters; null or left out: the usual ones. */
export function memoryLaw(parameters: TraceParameters | null | undefined): MemoryLaw {
  if (parameters == null) return USUAL
  const law = known.get(parameters) ?? fittedLaw(parameters)
  known.set(parameters, law)
  return law
}

function fittedLaw(parameters: TraceParameters): MemoryLaw {
  const fitted = fittedTrace(parameters)
  return {
    first: (grade) => fitted.after(null, 0, grade),
    next: (trace, elapsedDays, sameDay, grade) => fitted.after(trace, sameDay ? 0 : elapsedDays, grade),
    recall: (trace, days) => fitted.retrievability(trace, days),
    interval: (trace, retention) => fitted.interval(trace, retention),
    trust: TRUST_BESIDE_FIT,
  }
}

/** The parameters that a learner's dates go by; null for the usual ones. */
export const parametersOf = ({
  scheduler,
  fit,
}: Pick<LearnerState, 'scheduler' | 'fit'>): TraceParameters | null =>
  scheduler === 'fsrs-6' ? null : (fit?.parameters ?? null)

/** A card's trace under some parameters, worked out from its past answers; as it stands where these are not known. */
export function traceUnder(
  parameters: TraceParameters | null,
  trace: MemoryTrace,
  past: PastAnswers | null,
): MemoryTrace {
  if (parameters === null || past === null) return trace
  return fittedTrace(parameters).afterAll(past) ?? trace
}
