import type { NoteListItem } from '@/lib/contracts/decks'
import { isLeech } from '@/lib/scheduling'
import { decks as words } from '@/lib/words/decks'

type NoteCard = NoteListItem['cards'][number]

/** Where a note stands, in one line: its card that comes next, and how many others it has. */
export function noteStanding(cards: readonly NoteCard[], today: number): string {
  // A card is made with its note and only ever removed with it: a note without any is a question to think about.
  if (cards.length === 0) return words.state.toThinkAbout
  const there = cards.filter((card) => card.shelf !== 'removed')
  const [next] = there.toSorted((a, b) => order(a) - order(b))
  if (next === undefined) return words.state.aside
  const standing = cardStanding(next, today)
  const isOftenMissed = there.some((card) => card.shelf === 'active' && isLeech(card))
  const line = isOftenMissed ? `${words.state.oftenMissed}, ${standing}` : standing
  return there.length === 1 ? line : `${line}, ${words.state.more(there.length - 1)}`
}

/** Where one card stands: new, when it comes next, or set aside. */
export function cardStanding(card: NoteCard, today: number): string {
  if (card.shelf !== 'active') return words.state.aside
  if (card.stage === 'new' || card.dueDay === null) return words.state.fresh
  if (card.stage === 'relearning') return words.state.returning
  return words.state.next(Math.max(card.dueDay, today), today, card.intervalDays)
}

/** Dated cards first, the nearest date first; then new ones; those set aside last. */
function order(card: NoteCard): number {
  if (card.shelf !== 'active') return Number.POSITIVE_INFINITY
  return card.stage === 'new' || card.dueDay === null ? Number.MAX_SAFE_INTEGER : card.dueDay
}
