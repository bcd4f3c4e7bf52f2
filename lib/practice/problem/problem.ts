import type { AnswerSpec } from './answer-spec'

/**
 * A problem as one learner sees it: every number is there, nothing is left to chance. It is kept with each attempt, so
 * that the attempt can be shown again exactly. Texts are Markdown with formulas, as on cards.
 */
export interface Problem {
  readonly statement: string
  /**
   * `steps`: each step is answered. `answer`: only the last one is; the others are done in the head or on paper, and are
   * shown where the answer was missed.
   */
  readonly grading: 'steps' | 'answer'
  /** In order; a step is shown when those before it are done. */
  readonly steps: readonly Step[]
  /** After the problem: what it was about, and how it could have been seen. Empty: nothing. */
  readonly afterword: string
}

/** One thing a problem asks for. What a learner does with it is one action, and one answer in the log. */
export interface Step {
  /** Its name within the problem, the same in every variant: by it the step is known again. */
  readonly id: string
  readonly ask: string
  /** Slugs of the skills it exercises, one at least. */
  readonly skills: readonly string[]
  readonly answer: AnswerSpec
  readonly hints: StepHints
}

/** Help with a step, each kind more than the one before it. Null: there is none of this kind. */
export interface StepHints {
  /** A question or a word that points the way. */
  readonly prompt: string | null
  /** The step done in part: what is left is for the learner. */
  readonly halfWorked: string | null
  /** The step as it would be done, with why. */
  readonly worked: string | null
}

/** How much help there is with a step: 0 none, 1 a prompt, 2 half-worked, 3 the worked example. */
export type HintLevel = 0 | 1 | 2 | 3
