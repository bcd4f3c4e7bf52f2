import type { Pace } from '@/lib/scheduling'

/** How long a sprint lasts. */
export const SPRINT_MINUTES = 5

/** Answers from which on a pace is the learner's own, and no longer a stranger's. */
const OWN_FROM = 8

/**
 * Seconds this learner usually takes over a card, from the running mean of their own answers, which moves with each of
 * them; null while too few are known.
 */
export function usualSeconds(pace: Pace, isNew: boolean): number | null {
  const [seconds, answers] = isNew ? [pace.newSeconds, pace.news] : [pace.reviewSeconds, pace.reviews]
  return answers < OWN_FROM ? null : seconds
}

/** Seconds so many cards usually take; null where that is not known of one of them. */
export function usualSecondsOf(pace: Pace, areNew: readonly boolean[]): number | null {
  let sum = 0
  for (const isNew of areNew) {
    const seconds = usualSeconds(pace, isNew)
    if (seconds === null) return null
    sum += seconds
  }
  return sum
}
