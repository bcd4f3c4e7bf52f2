import type { WorkedAnswer } from '@/lib/scheduling/worked-answer'

/** A learner's own answer, worked through. */
export interface WorkedAnswerDto extends WorkedAnswer {
  /** What its card asks, in one line. */
  readonly title: string
}

/** What the page of how it works is filled with. */
export interface HowItWorksDto {
  readonly today: number
  /** The last answer from which the learner's model learned in full; null while there is none to work through. */
  readonly own: WorkedAnswerDto | null
  /** Answers that the model has learned from. */
  readonly answers: number
}
