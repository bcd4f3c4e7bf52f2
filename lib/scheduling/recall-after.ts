import { forgettingCurve } from '@/lib/learning'
import type { CardMemory } from './card-state'
import type { LearnerState } from './learner-state'
import { retrievability } from './trace'

/** Probability of recall some days after a card's last answer, left alone until then, by the learner's scheduler. */
export const recallAfter = (
  memory: CardMemory,
  { model, scheduler }: Pick<LearnerState, 'model' | 'scheduler'>,
  days: number,
): number =>
  scheduler === 'fsrs-6'
    ? retrievability(memory.trace, days)
    : forgettingCurve(model, memory).valueAfter(days)
