import { default_w, type FSRSState } from 'ts-fsrs'
import type { Grade } from '@/lib/learning'
import { FittedTrace, type StudyDay, type TraceParameters } from '@/lib/scheduling'

/** One answer of a card's history, time in whole study days. */
export interface DayAnswer {
  readonly day: StudyDay
  readonly grade: Grade
}

/** FSRS-6 with some parameters, or its default ones, as a scheduler uses it: over whole days. */
export class FsrsMemory extends FittedTrace {
  constructor(parameters: TraceParameters = default_w) {
    super(parameters)
  }

  /** The state a whole history leaves. */
  replayed(history: readonly DayAnswer[]): FSRSState | null {
    let state: FSRSState | null = null
    let last: DayAnswer | null = null
    for (const answer of history) {
      state = this.after(state, last === null ? 0 : answer.day - last.day, answer.grade)
      last = answer
    }
    return state
  }

  /** Whole days until R falls to the desired retention, at least 1. */
  wholeDays(state: FSRSState, retention: number): number {
    return Math.max(1, Math.round(this.interval(state, retention)))
  }
}
