import 'server-only'
import { err, ok, type Result } from '@/lib/contracts/result'
import type { Viewer } from '@/lib/contracts/viewer'
import { unmarkTree } from '@/lib/data/deck-trees'
import { transaction } from '@/lib/data/transaction'
import { isUniqueViolation } from '@/lib/data/unique-violation'
import { bringInLine } from './decks/make-decks'
import { isThere, markDeck, type DeckNotFound } from './decks/mark-deck'

/** A deleted deck can be brought back for this long, in milliseconds: thirty days. */
export const DELETED_FOR = 30 * 86_400_000

/** Deletes a deck and the decks in it. Notes, answers and dates stay with it for as long as it can be brought back. */
export const deleteDeck = (
  viewer: Viewer,
  deckId: string,
  now: number,
): Promise<Result<null, DeckNotFound>> => markDeck(viewer, deckId, 'deleted_at', now)

/** Brings a deleted deck back, with those that were deleted with it and the decks it lies in. */
export async function restoreDeck(
  viewer: Viewer,
  deckId: string,
  now: number,
): Promise<Result<null, DeckNotFound | { readonly code: 'name-taken'; readonly isArchived: boolean }>> {
  try {
    return await transaction(async (connection) => {
      const names = await unmarkTree(viewer, deckId, 'deleted_at', connection, now - DELETED_FOR)
      if (names.length === 0) return isThere(viewer, deckId)
      await bringInLine(connection, viewer, names, now)
      return ok(null)
    })
  } catch (error) {
    // Since it was deleted another deck was given its name, or that of one in it.
    if (!isUniqueViolation(error, 'decks_user_id_name_key')) throw error
    return err({ code: 'name-taken', isArchived: false })
  }
}
