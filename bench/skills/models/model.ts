import type { Action, Step, StudentLog } from '../protocol'

/** Something that goes along with one student: it is asked about each step of an action before it is told of any. */
export interface Follower {
  /** Probability that the first attempt is right. */
  predict(step: Step): number
  learn(action: Action): void
}

/**
 * A model of students. What it is fitted on are other students; a follower made from that knows nothing of its own student
 * but what it is told.
 */
export interface SkillBenchModel {
  readonly name: string
  /** @param everybody all students of the log, for the names of what there is to be learned; nothing they did is used */
  fit(others: readonly StudentLog[], everybody: readonly StudentLog[]): () => Follower
}
