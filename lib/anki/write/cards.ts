import type { CardState, StudyDay } from '@/lib/scheduling'
import type { AnkiCard } from '../collection'

/** What is the same for all cards of a collection. */
export interface CardSurroundings {
  /** The study day from which Anki counts. */
  readonly firstDay: StudyDay
  readonly today: StudyDay
  /** Whether dates and memory go along; otherwise every card is new. */
  readonly withHistory: boolean
}

/** Who and where a card is. */
export interface CardPlace {
  readonly id: number
  readonly noteId: number
  readonly deckId: number
  readonly ordinal: number
  /** Its place among new cards, from 1. */
  readonly position: number
  /** How often it was answered. */
  readonly answers: number
  readonly desiredRetention: number
}

const SUSPENDED = -1
const BURIED = -3

/**
 * Where a card stands, as Anki keeps it. What was missed and waits for one clean recall is in relearning, or in learning
 * where it was never recalled, in both with its day for a date. Memory goes along as FSRS keeps it in a card's data.
 */
export function writtenCard(state: CardState, place: CardPlace, around: CardSurroundings): AnkiCard {
  const { id, noteId, deckId, ordinal, position } = place
  const fresh = {
    ...{ id, noteId, deckId, homeDeckId: 0, ordinal, type: 0, queue: 0, due: position, homeDue: 0 },
    ...{ interval: 0, factor: 0, reps: 0, lapses: 0, left: 0, flag: 0, data: '{}' },
  }
  if (!around.withHistory) return fresh
  const queue = setAside(state, around.today)
  if (state.stage === 'new') return { ...fresh, queue: queue ?? 0 }
  const { memory, dueDay } = state
  const interval = Math.max(1, memory.intervalDays)
  const kept = {
    ...fresh,
    due: dueDay - around.firstDay,
    interval,
    factor: easeOf(memory.trace.difficulty),
    reps: Math.max(place.answers, memory.reps),
    lapses: memory.lapses,
    data: JSON.stringify({
      s: rounded(memory.trace.stability, 4),
      d: rounded(memory.trace.difficulty, 3),
      dr: rounded(place.desiredRetention, 2),
      lrt: Math.floor(memory.lastAnsweredAt / 1000),
    }),
  }
  if (state.stage === 'review') return { ...kept, type: 2, queue: queue ?? 2 }
  const isRelearning = memory.intervalDays > 0
  return { ...kept, type: isRelearning ? 3 : 1, queue: queue ?? 3, left: 1001 }
}

function setAside({ shelf, buriedUntil }: CardState, today: StudyDay): number | null {
  if (shelf === 'suspended') return SUSPENDED
  return buriedUntil !== null && buriedUntil > today ? BURIED : null
}

/**
 * Anki's ease in thousandths for a difficulty of 1 … 10, for schedulers that go by it: 2500, with which cards begin
 * there, at the middle of the scale, and 1300, their lowest, at its end.
 */
export const easeOf = (difficulty: number): number =>
  Math.round(Math.min(3000, Math.max(1300, 2500 - (difficulty - 5) * 240)))

/** As exact as Anki keeps it. */
const rounded = (value: number, digits: number): number => Number(value.toFixed(digits))
