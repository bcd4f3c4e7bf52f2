import type { DoneStep } from '@/lib/practice/round/round'
import type { AttemptGrade } from './problem'

/**
 * What a problem gone on with after its night comes to, on the scale of the learner's own grades: 4, every step right at
 * the first attempt; 3, right later; 2, some looked up; 1, all of them.
 *
 * @param outcomes of the steps done since it was set for the night
 * @param misses attempts since then that were not right
 */
export function gradeOfSteps(outcomes: readonly DoneStep['outcome'][], misses: number): AttemptGrade {
  const told = outcomes.filter((outcome) => outcome === 'told').length
  if (told === 0) return misses === 0 ? 4 : 3
  return told === outcomes.length ? 1 : 2
}
