import 'server-only'
import { err, ok, type Result } from '@/lib/contracts/result'
import type { Viewer } from '@/lib/contracts/viewer'
import { setDeckArchived } from '@/lib/data/decks'

type NotFound = { readonly code: 'not-found' }

/** Takes a deck out of sittings and lists. Its cards, answers and dates stay. */
export async function archiveDeck(
  viewer: Viewer,
  deckId: string,
  now: number,
): Promise<Result<null, NotFound>> {
  return (await setDeckArchived(viewer, deckId, now)) ? ok(null) : err({ code: 'not-found' })
}

/** Brings an archived deck back. */
export async function unarchiveDeck(viewer: Viewer, deckId: string): Promise<Result<null, NotFound>> {
  return (await setDeckArchived(viewer, deckId, null)) ? ok(null) : err({ code: 'not-found' })
}
