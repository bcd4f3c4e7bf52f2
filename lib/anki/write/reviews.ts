import type { AnkiReview } from '../collection'
import { easeOf } from './cards'
import type { AnkiIds } from './ids'
import type { OwnAnswer, OwnEvent } from './own'

const LEARNING = 0
const REVIEW = 1
const RELEARNING = 2
const MANUAL = 4

/** Anki counts no answer for longer than this unless told to. */
const LONGEST_MS = 60_000

type Stage = 'learning' | 'review' | 'relearning'

/**
 * Answers as rows of Anki's review log, in the order of their times, no two at the same millisecond. Our log keeps no
 * interval with an answer: what stands there is how long it was until the next one, and for the last one the card's own.
 *
 * @param cardId Anki's id of a card
 * @param interval of a card as it stands, in days; 0 for one that is new, or gone
 */
export function writtenReviews(
  events: readonly OwnEvent[],
  ids: AnkiIds,
  cardId: (ours: string) => number,
  interval: (ours: string) => number,
): AnkiReview[] {
  const nextAnswers = nextOfEach(events)
  const cards = new Map<string, { stage: Stage; previous: OwnAnswer }>()
  const rows = events.map((event, index): Omit<AnkiReview, 'id'> & { readonly at: number } => {
    const before = cards.get(event.cardId)
    if (event.kind === 'reset') {
      cards.delete(event.cardId)
      return forgotten(event.at, cardId(event.cardId))
    }
    const stage = before?.stage ?? 'learning'
    cards.set(event.cardId, { stage: stageAfter(stage, event.grade), previous: event })
    const next = nextAnswers[index]
    return {
      at: event.at,
      cardId: cardId(event.cardId),
      ease: event.grade,
      interval: next === undefined ? interval(event.cardId) : gap(event, next),
      lastInterval: before === undefined ? 0 : gap(before.previous, event),
      factor: event.difficultyBefore === null ? 0 : easeOf(event.difficultyBefore),
      takenMs: Math.min(LONGEST_MS, Math.max(0, event.at - event.shownAt)),
      type: { learning: LEARNING, review: REVIEW, relearning: RELEARNING }[stage],
    }
  })
  return rows
    .toSorted((a, b) => a.at - b.at)
    .map(({ at, ...row }) => ({ id: ids.next(at), ...row }))
    .toSorted((a, b) => a.id - b.id)
}

/** A card taken back to new, as Anki's own log says it. */
const forgotten = (at: number, cardId: number) => ({
  ...{ at, cardId, ease: 0, interval: 0, lastInterval: 0, factor: 0, takenMs: 0 },
  type: MANUAL,
})

/** For each event the next of its card, where that is an answer. */
function nextOfEach(events: readonly OwnEvent[]): (OwnAnswer | undefined)[] {
  const later = new Map<string, OwnEvent>()
  const next: (OwnAnswer | undefined)[] = []
  for (let index = events.length - 1; index >= 0; index--) {
    const event = events[index]
    if (event === undefined) continue
    const following = later.get(event.cardId)
    next[index] = following?.kind === 'answer' ? following : undefined
    later.set(event.cardId, event)
  }
  return next
}

function stageAfter(stage: Stage, grade: OwnAnswer['grade']): Stage {
  if (grade > 1) return 'review'
  return stage === 'learning' ? 'learning' : 'relearning'
}

/** Days between two answers; within a day seconds, below 0. */
function gap(from: OwnAnswer, to: OwnAnswer): number {
  const days = to.studyDay - from.studyDay
  return days > 0 ? days : -Math.max(1, Math.round((to.at - from.at) / 1000))
}
