import { clampLogit, forgettingCurve } from '@/lib/learning'
import type { CardMemory, CardState } from '@/lib/scheduling/card-state'
import type { LearnerState } from '@/lib/scheduling/learner-state'
import { memoryLaw, parametersOf, traceUnder } from './memory-law'

type Learner = Pick<LearnerState, 'model' | 'scheduler' | 'fit'>

/**
 * What the value function adds to the log-odds of recall that the cards' traces alone have, under the learner's parameters, at the end of each one's
 * interval: the mean. 0 where FSRS-6 works out the dates, and before any answer.
 */
export const leanOf = (cards: readonly CardState[], learner: Learner): number =>
  meanOf(cards, (memory, days) => leanAfter(memory, days, learner))

/** What the value function adds to the log-odds of a card's recall some days after its last answer. */
export function leanAfter(memory: CardMemory, days: number, learner: Learner): number {
  if (learner.scheduler === 'fsrs-6') return 0
  const value = forgettingCurve(learner.model, memory).valueAfter(days)
  const parameters = parametersOf(learner)
  const trace = traceUnder(parameters, memory.trace, memory.history.past)
  return clampLogit(value) - clampLogit(memoryLaw(parameters).recall(trace, days))
}

/** What the value function adds to each of some cards by a day, and on the mean: what is taken of cards beside them. */
export interface Leans {
  readonly of: ReadonlyMap<string, number>
  readonly mean: number
}

/** What the value function adds to some cards' log-odds of recall on a day, if they are left alone until then. */
export function leansOn(cards: readonly CardState[], day: number, learner: Learner): Leans {
  const leans = cards.flatMap((card) => {
    if (card.stage === 'new') return []
    const days = Math.max(1, day - card.memory.lastDay)
    return [[card.cardId, leanAfter(card.memory, days, learner)] as const]
  })
  const sum = leans.reduce((total, [, lean]) => total + lean, 0)
  return { of: new Map(leans), mean: leans.length === 0 ? 0 : sum / leans.length }
}

/** How far the model may be off for such cards: from the value to the lower end of its 80 % band, in log-odds, the mean. */
export const leanBelow = (cards: readonly CardState[], { model }: Pick<Learner, 'model'>): number =>
  meanOf(cards, (memory, days) => {
    const { value, low } = forgettingCurve(model, memory).predictionAfter(days)
    return Math.max(0, clampLogit(value) - clampLogit(low))
  })

/** The mean over the cards that were answered, each at the end of its interval; 0 for none. */
function meanOf(cards: readonly CardState[], of: (memory: CardMemory, days: number) => number): number {
  const each = cards.flatMap((card) =>
    card.stage === 'new' ? [] : [of(card.memory, Math.max(1, card.memory.intervalDays))],
  )
  return each.length === 0 ? 0 : each.reduce((sum, value) => sum + value, 0) / each.length
}
