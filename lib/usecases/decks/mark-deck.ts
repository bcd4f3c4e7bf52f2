import { err, ok, type Result } from '@/lib/contracts/result'
import type { Viewer } from '@/lib/contracts/viewer'
import { markTree, type DeckMark } from '@/lib/data/deck-trees'
import { selectOptionalDeck } from '@/lib/data/decks'

export interface DeckNotFound {
  readonly code: 'not-found'
}

/** Marks a deck and those in it; one that is marked already stays as it is. */
export async function markDeck(
  viewer: Viewer,
  deckId: string,
  mark: DeckMark,
  now: number,
): Promise<Result<null, DeckNotFound>> {
  return (await markTree(viewer, deckId, mark, now)) ? ok(null) : isThere(viewer, deckId)
}

/** What marking a deck comes to that was marked before, or unmarking one that wasn't: nothing, if the deck is there. */
export const isThere = async (viewer: Viewer, deckId: string): Promise<Result<null, DeckNotFound>> =>
  (await selectOptionalDeck(viewer, deckId)) === null ? err({ code: 'not-found' }) : ok(null)
