import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import { nameUnder } from '@/lib/content/deck-path'
import type { CreateDeckInput } from '@/lib/contracts/decks'
import { LIMITS } from '@/lib/contracts/limits'
import { err, ok, type Result } from '@/lib/contracts/result'
import type { Viewer } from '@/lib/contracts/viewer'
import { decksByName, selectOptionalDeck } from '@/lib/data/decks'
import { transaction } from '@/lib/data/transaction'
import { makeDecks } from './decks/make-decks'

/** Another of the learner's decks has the name; an archived one does not show. */
export interface NameTaken {
  readonly code: 'name-taken'
  readonly isArchived: boolean
}

/** The deck to put it into is gone, or the whole name would be too long. */
export type PlaceProblem = { readonly code: 'parent-gone' } | { readonly code: 'too-long' }

/** Makes an empty deck, in another or by itself; decks named on the way to it are made too. */
export async function createDeck(
  viewer: Viewer,
  { name: own, parentId }: CreateDeckInput,
  now: number,
): Promise<Result<{ readonly deckId: string }, NameTaken | PlaceProblem>> {
  const name = await nameIn(viewer, parentId, own)
  if (!name.ok) return name
  const deckId = uuidv7()
  const made = await transaction((connection) =>
    makeDecks(connection, viewer, [{ deckId, name: name.value, description: '' }], now),
  )
  return made.includes(deckId) ? ok({ deckId }) : err(await nameTaken(viewer, name.value))
}

/** The whole name of a deck in another. */
export async function nameIn(
  viewer: Viewer,
  parentId: string | null,
  own: string,
): Promise<Result<string, PlaceProblem>> {
  const parent = parentId === null ? null : await selectOptionalDeck(viewer, parentId)
  if (parentId !== null && parent === null) return err({ code: 'parent-gone' })
  const name = nameUnder(parent?.name ?? null, own)
  return name.length > LIMITS.deckName ? err({ code: 'too-long' }) : ok(name)
}

/** Says of a name that is taken what sort of deck has it. */
export async function nameTaken(viewer: Viewer, name: string): Promise<NameTaken> {
  const [other] = await decksByName(viewer, [name])
  return { code: 'name-taken', isArchived: other?.isArchived ?? false }
}
