import { clampLogit, forgettingCurve } from '@/lib/learning'
import type { CardMemory, CardState } from '@/lib/scheduling/card-state'
import type { LearnerState } from '@/lib/scheduling/learner-state'
import { retrievability } from '@/lib/scheduling/trace'

/**
 * What the value function adds to the log-odds of recall that the cards' traces alone have, at the end of each one's
 * interval: the mean. 0 where FSRS-6 works out the dates, and before any answer.
 */
export function leanOf(
  cards: readonly CardState[],
  learner: Pick<LearnerState, 'model' | 'scheduler'>,
): number {
  const leans = cards.flatMap((card) =>
    card.stage === 'new' ? [] : [leanAfter(card.memory, Math.max(1, card.memory.intervalDays), learner)],
  )
  return leans.length === 0 ? 0 : leans.reduce((sum, lean) => sum + lean, 0) / leans.length
}

/** What the value function adds to the log-odds of a card's recall some days after its last answer. */
export function leanAfter(
  memory: CardMemory,
  days: number,
  { model, scheduler }: Pick<LearnerState, 'model' | 'scheduler'>,
): number {
  if (scheduler === 'fsrs-6') return 0
  const value = forgettingCurve(model, memory).valueAfter(days)
  return clampLogit(value) - clampLogit(retrievability(memory.trace, days))
}
