import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import type { CreateDeckInput } from '@/lib/contracts/decks'
import { err, ok, type Result } from '@/lib/contracts/result'
import type { Viewer } from '@/lib/contracts/viewer'
import { decksByName, insertDecks } from '@/lib/data/decks'
import { database } from '@/lib/data/pool'

/** Another of the learner's decks has the name; an archived one does not show. */
export interface NameTaken {
  readonly code: 'name-taken'
  readonly isArchived: boolean
}

/** Makes an empty deck. */
export async function createDeck(
  viewer: Viewer,
  { name }: CreateDeckInput,
  now: number,
): Promise<Result<{ readonly deckId: string }, NameTaken>> {
  const deckId = uuidv7()
  const made = await insertDecks(database, viewer, [{ deckId, name, description: '' }], now)
  return made.length === 1 ? ok({ deckId }) : err(await nameTaken(viewer, name))
}

/** Says of a name that is taken what sort of deck has it. */
export async function nameTaken(viewer: Viewer, name: string): Promise<NameTaken> {
  const [other] = await decksByName(viewer, [name])
  return { code: 'name-taken', isArchived: other?.isArchived ?? false }
}
