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
  if (await markTree(viewer, deckId, mark, now)) return ok(null)
  return (await selectOptionalDeck(viewer, deckId)) === null ? err({ code: 'not-found' }) : ok(null)
}
