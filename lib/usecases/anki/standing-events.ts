import { v7 as uuidv7 } from 'uuid'
import type { AnkiCard, AnkiCollection } from '@/lib/anki/collection'
import { keptMemory } from '@/lib/anki/history/memory'
import { standingOf } from '@/lib/anki/history/standing'
import { studyDay, studyDayStart, type AdoptedMemory, type StudyClock, type StudyDay } from '@/lib/scheduling'
import type { BareEvent } from './past-events'
import type { PastFold } from './past-fold'

/** A card here, and what is known of where it comes from. */
interface Around {
  readonly collection: AnkiCollection
  /** What its answers made of it. */
  readonly fold: PastFold
  readonly cardId: string
  /** It was made just now: nobody has had a wish for it here yet. */
  readonly isMade: boolean
  readonly clock: StudyClock
  readonly now: number
}

type Said = BareEvent extends infer Event
  ? Event extends BareEvent
    ? Omit<Event, 'eventId' | 'at'>
    : never
  : never

/** What has to be said of a card so that it stands as it does in Anki. */
export function standingEvents(card: AnkiCard, around: Around): BareEvent[] {
  const { cardId, isMade, now } = around
  const today = studyDay(now, around.clock)
  const standing = standingOf(card, around.collection, { clock: around.clock, today })
  const said: Said[] = [
    ...dateOf(card, standing, around, today),
    ...(isMade && standing.isSuspended
      ? [{ kind: 'shelve' as const, cardId, shelf: 'suspended' as const }]
      : []),
    ...(isMade && standing.isBuried ? [{ kind: 'bury' as const, cardId, until: today + 1 }] : []),
  ]
  return said.map((event) => ({ ...event, eventId: uuidv7({ msecs: now }), at: now }))
}

function dateOf(
  card: AnkiCard,
  { stage, dueDay }: ReturnType<typeof standingOf>,
  around: Around,
  today: StudyDay,
): Said[] {
  const { cardId, fold } = around
  const state = fold.stateOf(cardId)
  if (state === undefined) return []
  if (stage === 'new' || dueDay === null) return state.stage === 'new' ? [] : [{ kind: 'reset', cardId }]
  if (state.stage === 'new') {
    const memory = adoptedMemory(card, dueDay, around, today)
    return memory === null ? [] : [{ kind: 'adopt', cardId, dueDay, memory }]
  }
  // Missed there and here: it comes back until one clean recall.
  if (stage === 'learning' && state.stage === 'relearning') return []
  const isSame = state.stage === 'review' && state.dueDay === dueDay
  return isSame ? [] : [{ kind: 'adopt', cardId, dueDay, memory: null }]
}

/** Hours into its day at which a card was answered where nobody knows when. */
const MIDDAY_MS = 8 * 3_600_000

/** What Anki kept of a card whose answers it did not keep; null for one that it knew too little of. */
function adoptedMemory(
  card: AnkiCard,
  dueDay: StudyDay,
  { clock, now }: Around,
  today: StudyDay,
): AdoptedMemory | null {
  const kept = keptMemory(card)
  if (kept === null) return null
  const guessed = Math.min(dueDay - Math.max(1, card.interval), today)
  const at = kept.lastAnsweredAt ?? studyDayStart(Math.max(0, guessed), clock) + MIDDAY_MS
  const lastAnsweredAt = Math.min(at, now)
  return {
    ...{ stability: kept.stability, difficulty: kept.difficulty },
    ...{ lastAnsweredAt, lastDay: studyDay(lastAnsweredAt, clock) },
    ...{ reps: Math.max(1, card.reps), lapses: Math.max(0, card.lapses) },
  }
}
