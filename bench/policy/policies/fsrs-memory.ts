import { fsrs, type FSRSState } from 'ts-fsrs'
import type { Grade } from '@/lib/learning'
import type { StudyDay } from '@/lib/scheduling'

/** One answer of a card's history, time in whole study days. */
export interface DayAnswer {
  readonly day: StudyDay
  readonly grade: Grade
}

/** FSRS-6 with some parameters, or its default ones, as a scheduler uses it: over whole days. */
export class FsrsMemory {
  private readonly algorithm

  constructor(private readonly parameters?: readonly number[]) {
    const given = parameters === undefined ? {} : { w: [...parameters] }
    this.algorithm = fsrs({ ...given, enable_fuzz: false, enable_short_term: true })
  }

  /** The state after an answer, `delta` days after the one before; a repeat on the day moves it by the short-term formula. */
  after(before: FSRSState | null, delta: number, grade: Grade): FSRSState {
    const after = this.algorithm.next_state(before, delta, grade)
    // ts-fsrs never starts below 0.1 days; the optimiser that fitted S₀ does.
    return before === null ? { ...after, stability: this.parameters?.[grade - 1] ?? after.stability } : after
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

  /** R so many days after an answer, 0 … 1. */
  retrievability({ stability }: FSRSState, days: number): number {
    return this.algorithm.forgetting_curve(days, stability)
  }

  /** Whole days until R falls to the desired retention, at least 1. */
  interval({ stability }: FSRSState, retention: number): number {
    return Math.max(1, Math.round(stability * this.algorithm.calculate_interval_modifier(retention)))
  }
}
