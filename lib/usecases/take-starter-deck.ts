import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import { err, ok, type Result } from '@/lib/contracts/result'
import type { Viewer } from '@/lib/contracts/viewer'
import { unarchiveByName } from '@/lib/data/deck-trees'
import { decksByName, insertDecks } from '@/lib/data/decks'
import { database } from '@/lib/data/pool'
import { wholeStarterDecks, type StarterDeck } from '@/lib/data/starter-decks'
import { transaction } from '@/lib/data/transaction'
import { insertWritten } from './notes/insert-written'
import { writtenStarter } from './notes/written-starter'

/** Copies a deck that ships with Spindle into the learner's own. Taking it again gives the deck there is. */
export async function takeStarterDeck(
  viewer: Viewer,
  slug: string,
  now: number,
): Promise<Result<{ readonly deckId: string }, { readonly code: 'not-found' }>> {
  const [starter] = await wholeStarterDecks([slug])
  if (starter === undefined) return err({ code: 'not-found' })
  const deckId = (await copy(viewer, starter, now)) ?? (await taken(viewer, starter.name))
  return deckId === null ? err({ code: 'not-found' }) : ok({ deckId })
}

/** Null when the learner has a deck of this name already. */
function copy(
  viewer: Viewer,
  { name, description, notes }: StarterDeck,
  now: number,
): Promise<string | null> {
  return transaction(async (connection) => {
    const deckId = uuidv7()
    const made = await insertDecks(connection, viewer, [{ deckId, name, description }], now)
    if (made.length === 0) return null
    await insertWritten(connection, viewer, writtenStarter(deckId, notes), now)
    return deckId
  })
}

async function taken(viewer: Viewer, name: string): Promise<string | null> {
  const [deck] = await decksByName(viewer, [name])
  if (deck?.isArchived) await unarchiveByName(database, viewer, [deck.name])
  return deck?.deckId ?? null
}
