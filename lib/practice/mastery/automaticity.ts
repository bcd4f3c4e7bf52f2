import { logistic } from '@/lib/learning'
import type { Attempted } from './standing'

/** Attempts it takes to say anything. */
const LEAST = 5

/**
 * How automatic a skill is, 0 … 1: the share right of the last five unaided attempts times σ(−2 z̄), z̄ being how much
 * longer than the learner's own mean they took, in log-seconds. Shown, never rewarded: on tutor logs it said nothing
 * that V did not. Null before there are five.
 */
export function automaticity(recent: readonly Attempted[]): number | null {
  if (recent.length < LEAST) return null
  const last = recent.slice(-LEAST)
  const right = last.filter((attempt) => attempt.right).length / LEAST
  const pace = last.reduce((sum, attempt) => sum + attempt.pace, 0) / LEAST
  return right * logistic(-2 * pace)
}

/** From this on the app says of a skill that it is automatic: nearly all right, at no less than one's own pace. */
export const AUTOMATIC = 0.5
