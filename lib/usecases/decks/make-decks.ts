import { v7 as uuidv7 } from 'uuid'
import { ancestorNames, compareDeckNames } from '@/lib/content/deck-path'
import type { Viewer } from '@/lib/contracts/viewer'
import { pauseWithParent, pauseWithParents, unarchiveByName } from '@/lib/data/deck-trees'
import { decksByName, insertDecks, type DeckRecord } from '@/lib/data/decks'
import type { Database } from '@/lib/data/pool'
import { recordAll } from '../log/recorded'

interface NewDeck {
  readonly deckId: string
  readonly name: string
  readonly description: string
}

/**
 * Makes decks, in the transaction under way, and those they lie in where these are missing; archived ones come back. A
 * new deck takes over the desired retention and the pause of the nearest deck it lies in.
 *
 * @returns the ids of those that were made; one whose name is taken is not
 */
export async function makeDecks(
  connection: Database,
  viewer: Viewer,
  decks: readonly NewDeck[],
  now: number,
): Promise<readonly string[]> {
  const outer = await makeWay(
    connection,
    viewer,
    decks.map(({ name }) => name),
    now,
  )
  const wanted = decks.toSorted((a, b) => compareDeckNames(a.name, b.name))
  const made = new Set(await insertDecks(connection, viewer, wanted, now))
  await inherit(
    connection,
    viewer,
    outer,
    wanted.filter(({ deckId }) => made.has(deckId)),
    now,
  )
  return [...made]
}

/**
 * Sees to it that the decks which decks of these names lie in are there.
 *
 * @returns those that were there before
 */
export async function makeWay(
  connection: Database,
  viewer: Viewer,
  names: readonly string[],
  now: number,
): Promise<DeckRecord[]> {
  const own = new Set(names)
  const outer = [...new Set(names.flatMap(ancestorNames))].filter((name) => !own.has(name))
  if (outer.length === 0) return []
  const known = await decksByName(viewer, outer, connection)
  const archived = known.filter(({ isArchived }) => isArchived).map(({ name }) => name)
  if (archived.length > 0) await unarchiveByName(connection, viewer, archived)
  const there = new Set(known.map(({ name }) => name))
  const missing = outer
    .filter((name) => !there.has(name))
    .map((name) => ({ deckId: uuidv7(), name, description: '' }))
  if (missing.length > 0) {
    await insertDecks(connection, viewer, missing, now)
    await inherit(connection, viewer, known, missing, now)
  }
  return known
}

/** Fits decks that have come back into the tree: those they lie in are there, and one in a paused deck is paused. */
export async function bringInLine(
  connection: Database,
  viewer: Viewer,
  names: readonly string[],
  now: number,
): Promise<void> {
  await makeWay(connection, viewer, names, now)
  const [top] = names.toSorted((a, b) => a.length - b.length)
  if (top !== undefined) await pauseWithParent(connection, viewer, top)
}

async function inherit(
  connection: Database,
  viewer: Viewer,
  outer: readonly DeckRecord[],
  made: readonly NewDeck[],
  now: number,
): Promise<void> {
  const byName = new Map(outer.map((deck) => [deck.name, deck]))
  const pairs = made.flatMap(({ deckId, name }) => {
    const nearest = ancestorNames(name)
      .toReversed()
      .find((ancestor) => byName.has(ancestor))
    const parent = byName.get(nearest ?? '')
    return parent === undefined ? [] : [{ deckId, parent }]
  })
  await recordAll(
    viewer,
    pairs.flatMap(({ deckId, parent: { desiredRetention: retention } }) =>
      retention === null ? [] : [{ kind: 'retention' as const, deckId, retention }],
    ),
    now,
    connection,
  )
  const paused = pairs.filter(({ parent }) => parent.isPaused)
  if (paused.length === 0) return
  await pauseWithParents(
    connection,
    viewer,
    paused.map(({ deckId, parent }) => ({ deckId, parentId: parent.deckId })),
  )
}
