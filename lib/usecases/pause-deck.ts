import 'server-only'
import { ok, type Result } from '@/lib/contracts/result'
import type { Viewer } from '@/lib/contracts/viewer'
import { unmarkTree } from '@/lib/data/deck-trees'
import { isThere, markDeck, type DeckNotFound } from './decks/mark-deck'

/** Leaves a deck, and the decks in it, out of sittings until it is taken up again. It stays in lists. */
export const pauseDeck = (viewer: Viewer, deckId: string, now: number): Promise<Result<null, DeckNotFound>> =>
  markDeck(viewer, deckId, 'paused_at', now)

/** Takes a deck up again, with those that were paused with it. */
export async function resumeDeck(viewer: Viewer, deckId: string): Promise<Result<null, DeckNotFound>> {
  const names = await unmarkTree(viewer, deckId, 'paused_at')
  return names.length > 0 ? ok(null) : isThere(viewer, deckId)
}
