import { fsrs, type FSRSState } from 'ts-fsrs'
import type { Grade, PastAnswers } from '@/lib/learning'

/** w₀ … w₂₀ of FSRS-6. */
export type TraceParameters = readonly number[]
export const TRACE_PARAMETERS = 21

/** What came of fitting FSRS-6 to a learner's own answers. */
export interface TraceFit {
  /** Null where the optimiser found none better than the usual ones. */
  readonly parameters: TraceParameters | null
  /** Answers of a later day there were when they were fitted. */
  readonly answers: number
}

/** FSRS-6 under some parameters, over whole days. */
export class FittedTrace {
  private readonly algorithm

  constructor(private readonly parameters: TraceParameters) {
    this.algorithm = fsrs({ w: [...parameters], enable_fuzz: false, enable_short_term: true })
  }

  /** The trace after an answer, `days` after the one before; on the same day it moves by the short-term formula. */
  after(before: FSRSState | null, days: number, grade: Grade): FSRSState {
    const after = this.algorithm.next_state(before, days, grade)
    // ts-fsrs never starts below 0.1 days; the optimiser that fitted S₀ does.
    return before === null ? { ...after, stability: this.parameters[grade - 1] ?? after.stability } : after
  }

  /** The trace that past answers leave; null for none. */
  afterAll({ from, answers }: PastAnswers): FSRSState | null {
    return answers.reduce<FSRSState | null>((before, [days, grade]) => this.after(before, days, grade), from)
  }

  /** t at which R(t; S) = retention, days, before any rounding. */
  interval({ stability }: FSRSState, retention: number): number {
    return stability * this.algorithm.calculate_interval_modifier(retention)
  }

  /** R so many days after an answer, 0 … 1. */
  retrievability({ stability }: FSRSState, days: number): number {
    return this.algorithm.forgetting_curve(days, stability)
  }
}

const known = new WeakMap<TraceParameters, FittedTrace>()

/** FSRS-6 under parameters: made once for a set of them. */
export function fittedTrace(parameters: TraceParameters): FittedTrace {
  const trace = known.get(parameters) ?? new FittedTrace(parameters)
  known.set(parameters, trace)
  return trace
}

/** FSRS-6 under a learner's own parameters, and the trace that a card's past leaves under them; null where none are fitted. */
export function fittedTo(
  fit: TraceFit | null,
  past: PastAnswers,
): { readonly law: FittedTrace; readonly trace: FSRSState } | null {
  if (fit?.parameters == null) return null
  const law = fittedTrace(fit.parameters)
  const trace = law.afterAll(past)
  return trace === null ? null : { law, trace }
}

/** The interval of FSRS-6 under a learner's own parameters, days before rounding; null where none are fitted. */
export function fittedInterval(fit: TraceFit | null, past: PastAnswers, retention: number): number | null {
  const fitted = fittedTo(fit, past)
  return fitted === null ? null : fitted.law.interval(fitted.trace, retention)
}
