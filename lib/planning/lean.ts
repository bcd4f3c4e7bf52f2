import { clampLogit, forgettingCurve } from '@/lib/learning'
import type { CardState } from '@/lib/scheduling/card-state'
import type { LearnerState } from '@/lib/scheduling/learner-state'
import { retrievability } from '@/lib/scheduling/trace'

/**
 * What the value function adds to the log-odds of recall that the cards' traces alone have, at the end of each one's
 * interval: the mean. 0 where FSRS-6 works out the dates, and before any answer.
 */
export function leanOf(
  cards: readonly CardState[],
  { model, scheduler }: Pick<LearnerState, 'model' | 'scheduler'>,
): number {
  const leans = cards.flatMap((card) => {
    if (card.stage === 'new') return []
    const days = Math.max(1, card.memory.intervalDays)
    const value = forgettingCurve(model, card.memory).valueAfter(days)
    return [clampLogit(value) - clampLogit(retrievability(card.memory.trace, days))]
  })
  if (scheduler === 'fsrs-6' || leans.length === 0) return 0
  return leans.reduce((sum, lean) => sum + lean, 0) / leans.length
}
