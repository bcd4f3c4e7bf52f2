import 'server-only'
import { err, ok, type Result } from '@/lib/contracts/result'
import type { Viewer } from '@/lib/contracts/viewer'
import { selectOptionalCard } from '@/lib/data/cards'
import { database } from '@/lib/data/pool'
import type { Shelf } from '@/lib/scheduling'
import { recordAll } from './log/recorded'

/** Sets a card aside, or takes it back into the queue. */
export async function setCardShelf(
  viewer: Viewer,
  { cardId, shelf }: { readonly cardId: string; readonly shelf: Exclude<Shelf, 'removed'> },
  now: number,
): Promise<Result<null, { readonly code: 'not-found' }>> {
  const card = await selectOptionalCard(viewer, cardId)
  if (card === null || card.shelf === 'removed') return err({ code: 'not-found' })
  if (card.shelf !== shelf) await recordAll(viewer, [{ kind: 'shelve', cardId, shelf }], now, database)
  return ok(null)
}
