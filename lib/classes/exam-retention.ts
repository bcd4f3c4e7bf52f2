import { RETENTION } from '@/lib/scheduling'

/** Over these days before the exam the desired retention of its deck rises: the longest first interval of a card. */
const RISE_DAYS = 14
/** From so many days before on it stands at the target. */
const FULL_DAYS = 4

export interface ExamRetentionRequest {
  /** Desired retention the deck would have without the exam. */
  readonly own: number
  /** Expected recall wanted on the day of the exam. */
  readonly target: number
  /** Days until the exam; 0 on its day. */
  readonly daysLeft: number
}

/**
 * The desired retention of a deck with an exam ahead, 0.70 … 0.97. A card answered at a desired retention r comes back on
 * the day its value is down to r. So with r at the target a card comes once more before the exam exactly where its recall
 * on that day would be below the target, and no card that would stand above it is asked for nothing. It rises from the
 * learner's own by whole hundredths, so that the reviews it brings are spread over the days; never below the own one.
 */
export function examRetention({ own, target, daysLeft }: ExamRetentionRequest): number {
  const goal = Math.min(target, RETENTION.most)
  if (daysLeft < 0 || daysLeft > RISE_DAYS || goal <= own) return own
  const share = Math.min(1, (RISE_DAYS - daysLeft) / (RISE_DAYS - FULL_DAYS))
  if (share === 1) return goal
  const hundredths = Math.floor(share * (goal - own) * 100 + 1e-9)
  return Math.round((own + hundredths / 100) * 1e6) / 1e6
}
