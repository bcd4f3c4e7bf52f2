import 'server-only'
import { compareDeckNames, isUnder } from '@/lib/content/deck-path'
import type { Viewer } from '@/lib/contracts/viewer'
import { allDecks, type DeckRecord } from '@/lib/data/decks'

/**
 * A deck with those in it that are in use, or every deck there is (null), in the order of their tree; null where there is no
 * such deck.
 */
export async function decksToExport(viewer: Viewer, deckId: string | null): Promise<DeckRecord[] | null> {
  const decks = await allDecks(viewer)
  const inOrder = decks.toSorted((a, b) => compareDeckNames(a.name, b.name))
  if (deckId === null) return inOrder
  const deck = decks.find((each) => each.deckId === deckId)
  if (deck === undefined) return null
  return inOrder.filter((each) => each === deck || (!each.isArchived && isUnder(each.name, deck.name)))
}
