import { standingAfter, type FirstAttempt, type SkillStanding } from '@/lib/practice/mastery/standing'

/** An unaided right first attempt at a problem `p` on day 100, but for what is said of it. */
export const attempt = (given: Partial<FirstAttempt> = {}): FirstAttempt => ({
  day: 100,
  problemId: 'p',
  right: true,
  shown: 0,
  opened: 0,
  pace: 0,
  ...given,
})

/** Where a learner stands after some attempts that began without help. */
export function standingOf(attempts: readonly Partial<FirstAttempt>[]): SkillStanding {
  const [first, ...rest] = attempts.map(attempt)
  if (first === undefined) throw new Error('no attempt')
  return rest.reduce((standing, next) => standingAfter(standing, next, 0), standingAfter(null, first, 0))
}
