import { v7 as uuidv7 } from 'uuid'
import { ancestorNames } from '@/lib/content/deck-path'
import type { Viewer } from '@/lib/contracts/viewer'
import { unarchiveByName } from '@/lib/data/deck-trees'
import { decksByName } from '@/lib/data/decks'
import type { Database } from '@/lib/data/pool'
import { makeDecks } from '../decks/make-decks'
import { PlanOutdated, type PlannedDeck } from './plan'

/** Decks open for the rows of a file. */
interface OpenDecks {
  readonly decks: readonly { readonly deckId: string; readonly name: string }[]
  /** The ids of those that were made for it, with the decks they lie in. */
  readonly made: readonly string[]
}

/**
 * Makes the decks that are missing, described where that is known, with those they lie in, and brings back those that are archived.
 *
 * @throws PlanOutdated when somebody made one of them meanwhile
 */
export async function openDecks(
  connection: Database,
  viewer: Viewer,
  planned: readonly (PlannedDeck & { readonly description?: string })[],
  now: number,
): Promise<OpenDecks> {
  const decks = planned.map(({ name, deckId, description = '' }) => ({
    ...{ name, description },
    deckId: deckId ?? uuidv7(),
  }))
  const missing = decks.filter((_, index) => planned[index]?.deckId === null)
  const outer = await missingAround(connection, viewer, missing)
  const made = await makeDecks(connection, viewer, [...missing, ...outer], now)
  if (made.length !== missing.length + outer.length) throw new PlanOutdated('a deck was made meanwhile')
  const archived = planned.filter(({ deckId, isArchived }) => deckId !== null && isArchived)
  const names = archived.flatMap(({ name }) => [...ancestorNames(name), name])
  if (names.length > 0) await unarchiveByName(connection, viewer, names)
  return { decks: decks.map(({ deckId, name }) => ({ deckId, name })), made }
}

/** The decks that new ones lie in and that are missing too. */
async function missingAround(
  connection: Database,
  viewer: Viewer,
  decks: readonly { readonly name: string }[],
): Promise<{ readonly deckId: string; readonly name: string; readonly description: string }[]> {
  const names = new Set(decks.flatMap(({ name }) => ancestorNames(name)))
  for (const { name } of decks) names.delete(name)
  const known = await decksByName(viewer, [...names], connection)
  for (const { name } of known) names.delete(name)
  return [...names].map((name) => ({ deckId: uuidv7(), name, description: '' }))
}
