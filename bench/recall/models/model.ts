import type { PreparedLog } from '../protocol'

/** The eight models of the table, in its order; ours first. */
export const MODEL_NAMES = [
  'value-function',
  'fsrs-6-default',
  'fsrs-6-optimised',
  'moving-average',
  'sm-2',
  'half-life-regression',
  'ebisu-v2',
  'average',
] as const
export type ModelName = (typeof MODEL_NAMES)[number]

export interface ModelOptions {
  /** What our model starts from: `flat`, `shipped`, or a file. The peers have no use for it. */
  readonly prior: string
  /** Says something worth knowing to the person at the terminal. */
  readonly tell: (sentence: string) => void
}

/**
 * Something that predicts recall. A prediction may depend only on what precedes the review (models that learn as they
 * go) or the fold (models that are fitted), besides the review's own card and the days since its last answer.
 */
export interface RecallModel {
  readonly name: ModelName
  /** A probability for each of `log.tested`, in order. */
  predict(log: PreparedLog, options: ModelOptions): Promise<Float64Array>
}
