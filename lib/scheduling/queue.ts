import type { CardState } from './card-state'
import { fuzzOf } from './interval'
import type { Pace } from './learner-state'
import type { StudyDay } from './study-day'

/** Reviews beyond this many no longer thin out the new cards: a backlog must not stop somebody learning. */
const REVIEWS_THAT_SPREAD = 200
/** Two cards of one note are kept at least this many cards apart where the queue allows it. */
const SIBLING_GAP = 6
/** So many days after its own a card comes before others again, whether or not its note is asked that day. */
const SIBLING_WAIT_MOST = 2

export interface QueueRequest {
  /** Cards due, any order. */
  readonly due: readonly CardState[]
  /** Notes of which a card was asked before, on the same day. */
  readonly notesAsked?: ReadonlySet<string>
  /** New cards in the order they were added. */
  readonly fresh: readonly CardState[]
  /** New cards still wished for today. */
  readonly newWished: number
  /** Seconds of practice still on offer; the limit of the sitting. */
  readonly secondsLeft: number
  readonly pace: Pace
  /** Desired retention in force for most cards: a missed card is asked once more. */
  readonly retention: number
  readonly today: StudyDay
}

/** A sitting as planned: what will be asked, in order, and how long it should take. */
export interface Plan {
  readonly cards: readonly CardState[]
  readonly reviews: number
  readonly newCards: number
  readonly reviewSeconds: number
  readonly newSeconds: number
}

/**
 * Plans a sitting within the minutes on offer: due-date order, decks taken in turn within a day, new cards spread
 * evenly (every (q + min(m, 200))/q-th card for q wished and m due), cards of one note apart. Same input, same queue.
 *
 * Cards of one note give each other away, in whichever decks they are: of two that are due the later one comes after all
 * others, as does one whose note was asked in an earlier sitting of the day. So it waits a day or two where the minutes
 * are short, and never longer.
 */
export const planSitting = (request: QueueRequest): Plan =>
  planInOrder({ ...request, due: siblingsLast(dueOrder(request.due, request.today), request) })

/** Plans a sitting as `planSitting` does, with the due cards in the order they are given. */
export function planInOrder(request: QueueRequest): Plan {
  const { due } = request
  const fresh = oneOfEachNote(request.fresh, due).slice(0, Math.max(0, request.newWished))
  return withinTime(apart(spread(due, fresh)), request)
}

/** A plan after another. */
export const planAfter = (first: Plan, second: Plan): Plan => ({
  cards: [...first.cards, ...second.cards],
  reviews: first.reviews + second.reviews,
  newCards: first.newCards + second.newCards,
  reviewSeconds: first.reviewSeconds + second.reviewSeconds,
  newSeconds: first.newSeconds + second.newSeconds,
})

/** Seconds a due card takes on average, the repeat of a missed one included. */
export function reviewCost(pace: Pace, retention: number): number {
  return pace.reviewSeconds * (2 - retention)
}

/** Seconds a new card takes on average. */
export function newCost(pace: Pace): number {
  return pace.newSeconds
}

/** Oldest due day first; within a day the decks take turns, each in an order that is fixed but looks mixed. */
function dueOrder(due: readonly CardState[], today: StudyDay): CardState[] {
  const byDay = groupBy(due, (card) => (card.stage === 'new' ? today : card.dueDay))
  return [...byDay.entries()].sort(([a], [b]) => a - b).flatMap(([, cards]) => takeTurns(cards, today))
}

/**
 * Those whose note has another card before them, or had one earlier that day, go behind the others, but for those that
 * have waited long enough.
 */
function siblingsLast(
  due: readonly CardState[],
  { notesAsked, today }: Pick<QueueRequest, 'notesAsked' | 'today'>,
): CardState[] {
  const notes = new Set(notesAsked)
  const first: CardState[] = []
  const last: CardState[] = []
  for (const card of due) {
    const canWait = card.stage === 'review' && today - card.dueDay < SIBLING_WAIT_MOST
    if (canWait && notes.has(card.noteId)) last.push(card)
    else first.push(card)
    notes.add(card.noteId)
  }
  return [...first, ...last]
}

function takeTurns(cards: readonly CardState[], today: StudyDay): CardState[] {
  const place = new Map(cards.map((card) => [card.cardId, fuzzOf(card.cardId, today)]))
  const mixed = cards.toSorted(
    (a, b) => (place.get(a.cardId) ?? 0) - (place.get(b.cardId) ?? 0) || (a.cardId < b.cardId ? -1 : 1),
  )
  const decks = [...groupBy(mixed, (card) => card.deckId).values()]
  const turns = mixed.length === 0 ? 0 : Math.max(...decks.map((deck) => deck.length))
  return Array.from({ length: turns }, (_, turn) => decks.flatMap((deck) => deck[turn] ?? [])).flat()
}

/** A note brings one new card at a time, and none on a day one of its cards is due: each would give the other away. */
function oneOfEachNote(fresh: readonly CardState[], due: readonly CardState[]): CardState[] {
  const seen = new Set(due.map((card) => card.noteId))
  return fresh.filter((card) => !seen.has(card.noteId) && seen.add(card.noteId))
}

/** How many cards go from one new card to the next, itself counted: (q + min(m, 200))/q for q wished and m due. */
export const newEvery = (due: number, fresh: number): number =>
  (fresh + Math.min(due, REVIEWS_THAT_SPREAD)) / fresh

/** Due cards in their order, with new ones spread evenly among them. */
export function spread<Card>(due: readonly Card[], fresh: readonly Card[]): Card[] {
  if (fresh.length === 0) return [...due]
  const every = newEvery(due.length, fresh.length)
  const queue: Card[] = []
  let nextDue = 0
  let nextFresh = 0
  while (nextDue < due.length || nextFresh < fresh.length) {
    const freshDue = nextFresh < fresh.length && queue.length + 1 >= Math.round((nextFresh + 1) * every)
    const card = freshDue || nextDue >= due.length ? fresh[nextFresh++] : due[nextDue++]
    if (card !== undefined) queue.push(card)
  }
  return queue
}

/** Puts off a card whose note was asked a moment ago until enough others have passed. */
function apart(queue: readonly CardState[]): CardState[] {
  const waiting = [...queue]
  const placed: CardState[] = []
  const recent: string[] = []
  while (waiting.length > 0) {
    const free = waiting.findIndex((card) => !recent.includes(card.noteId))
    const [card] = waiting.splice(Math.max(free, 0), 1)
    if (card === undefined) break
    placed.push(card)
    recent.push(card.noteId)
    if (recent.length >= SIBLING_GAP) recent.shift()
  }
  return placed
}

function withinTime(queue: readonly CardState[], request: QueueRequest): Plan {
  const perReview = reviewCost(request.pace, request.retention)
  const perNew = newCost(request.pace)
  const cards: CardState[] = []
  let reviews = 0
  let newCards = 0
  for (const card of queue) {
    const isNew = card.stage === 'new'
    const seconds = (reviews + (isNew ? 0 : 1)) * perReview + (newCards + (isNew ? 1 : 0)) * perNew
    if (seconds > request.secondsLeft) break
    cards.push(card)
    if (isNew) newCards++
    else reviews++
  }
  return { cards, reviews, newCards, reviewSeconds: reviews * perReview, newSeconds: newCards * perNew }
}

function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group === undefined) groups.set(keyOf(item), [item])
    else group.push(item)
  }
  return groups
}
