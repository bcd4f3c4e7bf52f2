/** An own prediction made without having seen the model's, and what came of it. */
export interface OwnOutcome {
  /** 0 … 1. */
  readonly own: number
  readonly recalled: boolean
}

/** Fewer own predictions than this are not spoken of; of more, the latest so many are. */
export const PREDICTIONS_JUDGED = 30
/** Expecting this share more than was recalled is worth a word. */
const TOO_SURE = 0.15
/** Own predictions are tenths and twentieths, which doubles hold only nearly. */
const ROUNDING = 1e-9

/** What somebody too sure of themselves expected, and what came. */
export interface Overconfidence {
  readonly predictions: number
  /** The share they expected to recall, 0 … 1: the mean of their own predictions. */
  readonly expected: number
  /** The share they recalled, 0 … 1. */
  readonly recalled: number
}

/**
 * Whether somebody's own predictions lay well above what came, over the latest thirty; null where they did not, or there
 * are not so many yet.
 *
 * @param lately newest first
 */
export function overconfidence(lately: readonly OwnOutcome[]): Overconfidence | null {
  const judged = lately.slice(0, PREDICTIONS_JUDGED)
  if (judged.length < PREDICTIONS_JUDGED) return null
  const expected = judged.reduce((sum, { own }) => sum + own, 0) / judged.length
  const recalled = judged.filter((outcome) => outcome.recalled).length / judged.length
  if (expected - recalled < TOO_SURE - ROUNDING) return null
  return { predictions: judged.length, expected, recalled }
}
