/**
 * A problem of OATutor's content pool with its steps and hints in it, checked for its shape: texts may still say
 * anything. A formula in a text stands between pairs of dollar signs.
 */
export interface OatutorProblem {
  readonly id: string
  readonly title: string
  readonly body: string
  /** Whether texts have variables in them that are drawn for each learner. */
  readonly hasVariables: boolean
  /** `https://… <Name>`, or either alone. */
  readonly oer: string
  readonly license: string
  readonly lesson: string
  readonly courseName: string
  readonly steps: readonly OatutorStep[]
}

export interface OatutorStep {
  readonly id: string
  readonly title: string
  readonly body: string
  readonly hasVariables: boolean
  /** Any of them counts. */
  readonly answers: readonly string[]
  /** Empty: the answer is typed. */
  readonly choices: readonly string[]
  readonly skills: readonly string[]
  readonly hints: readonly OatutorHint[]
}

/** A hint, or a scaffold: a smaller question with an answer of its own, and hints for it. */
export interface OatutorHint {
  readonly id: string
  readonly title: string
  readonly text: string
  readonly hasVariables: boolean
  readonly oer: string
  readonly license: string
  /** Names of the hints that come before it. */
  readonly dependencies: readonly string[]
  /** Of a scaffold; empty for a hint. */
  readonly answers: readonly string[]
  readonly subHints: readonly OatutorHint[]
}
