import { DAY_MS } from './learners/learner'
import type { Scenario } from './scenarios'

/**
 * Time as a memory feels it. Where people drift, forgetting speeds up (or slows down) steadily: after d days it runs
 * e^(k d) times as fast as at first, so that (e^(k d) − 1)/k days are felt. It moves every kind of learner alike.
 *
 * @param deviations where this person's drift lies, in standard deviations
 */
export function feltTime(
  begin: number,
  { drift, days }: Pick<Scenario, 'drift' | 'days'>,
  deviations: number,
): (at: number) => number {
  const k = (drift * deviations) / days
  if (k === 0) return (at) => at
  return (at) => (at <= begin ? at : begin + (Math.expm1((k * (at - begin)) / DAY_MS) / k) * DAY_MS)
}
