import { isLeech, recalled, type CardMemory } from '@/lib/scheduling'
import type { Run } from './run'

/** How often a card was asked and missed. */
export type Leech = Pick<CardMemory, 'reps' | 'lapses'>

/**
 * The card of the answer just given, where that was the day's miss of a card missed again and again; null otherwise. A
 * card that comes back the same day has been spoken of.
 */
export function missedLeech({ steps, cards, before }: Run): Leech | null {
  const last = steps.at(-1)
  if (last?.kind !== 'answer' || recalled(last.grade)) return null
  const card = cards.get(last.cardId)
  if (card === undefined || card.stage === 'new') return null
  const { reps, lapses } = card.memory
  return lapses > lapsesBefore(before, last.cardId) && isLeech({ reps, lapses }) ? { reps, lapses } : null
}

function lapsesBefore(before: Run | null, cardId: string): number {
  const card = before?.cards.get(cardId)
  return card === undefined || card.stage === 'new' ? 0 : card.memory.lapses
}
