import 'server-only'
import { ok, type Result } from '@/lib/contracts/result'
import type { Viewer } from '@/lib/contracts/viewer'
import { unmarkTree } from '@/lib/data/deck-trees'
import { transaction } from '@/lib/data/transaction'
import { bringInLine } from './decks/make-decks'
import { isThere, markDeck, type DeckNotFound } from './decks/mark-deck'

/** Takes a deck, and the decks in it, out of sittings and lists. Cards, answers and dates stay. */
export const archiveDeck = (
  viewer: Viewer,
  deckId: string,
  now: number,
): Promise<Result<null, DeckNotFound>> => markDeck(viewer, deckId, 'archived_at', now)

/** Brings an archived deck back, those that were archived with it, and the decks it lies in. */
export function unarchiveDeck(
  viewer: Viewer,
  deckId: string,
  now: number,
): Promise<Result<null, DeckNotFound>> {
  return transaction(async (connection) => {
    const names = await unmarkTree(viewer, deckId, 'archived_at', connection)
    if (names.length === 0) return isThere(viewer, deckId)
    await bringInLine(connection, viewer, names, now)
    return ok(null)
  })
}
