import 'server-only'
import { isUnder, renamedWith } from '@/lib/content/deck-path'
import { cleanText } from '@/lib/content/source-text'
import type { EditDeckInput } from '@/lib/contracts/decks'
import { LIMITS } from '@/lib/contracts/limits'
import { err, ok, type Result } from '@/lib/contracts/result'
import type { Viewer } from '@/lib/contracts/viewer'
import { pauseWithParent, renameTree } from '@/lib/data/deck-trees'
import { describeDeck, lockDecks, type DeckRecord } from '@/lib/data/decks'
import type { Database } from '@/lib/data/pool'
import { transaction } from '@/lib/data/transaction'
import { isUniqueViolation } from '@/lib/data/unique-violation'
import { nameIn, nameTaken, type NameTaken, type PlaceProblem } from './create-deck'
import { makeWay } from './decks/make-decks'
import { recordAll } from './log/recorded'

/** Why a deck was not changed. */
export type EditDeckProblem =
  | { readonly code: 'not-found' }
  | NameTaken
  | PlaceProblem
  /** It can't lie in itself or in a deck that lies in it. */
  | { readonly code: 'in-itself' }

/**
 * Renames and describes a deck, puts it into another, and sets its desired retention, on which dates depend: that is an
 * event. The decks in it go with it; in a paused deck they are paused too.
 */
export async function editDeck(
  viewer: Viewer,
  input: EditDeckInput,
  now: number,
): Promise<Result<null, EditDeckProblem>> {
  try {
    return await transaction((connection) => edit(connection, viewer, input, now))
  } catch (error) {
    if (!isUniqueViolation(error, 'decks_user_id_name_key')) throw error
    const name = await nameIn(viewer, input.parentId, input.name)
    return name.ok ? err(await nameTaken(viewer, name.value)) : name
  }
}

async function edit(
  connection: Database,
  viewer: Viewer,
  input: EditDeckInput,
  now: number,
): Promise<Result<null, EditDeckProblem>> {
  const decks = await lockDecks(connection, viewer)
  const before = decks.find(({ deckId }) => deckId === input.deckId)
  if (before === undefined) return err({ code: 'not-found' })
  const inner = decks.filter(({ name }) => isUnder(name, before.name))
  const name = await newName(viewer, before, inner, input)
  if (!name.ok) return name
  if (name.value !== before.name) {
    await makeWay(connection, viewer, [name.value], now)
    await renameTree(connection, viewer, before.name, name.value)
    await pauseWithParent(connection, viewer, name.value)
  }
  await describeDeck(connection, viewer, before.deckId, cleanText(input.description))
  await recordAll(viewer, retentionEvents(before, inner, input), now, connection)
  return ok(null)
}

async function newName(
  viewer: Viewer,
  before: DeckRecord,
  inner: readonly DeckRecord[],
  { name: own, parentId }: EditDeckInput,
): Promise<Result<string, PlaceProblem | { readonly code: 'in-itself' }>> {
  const name = await nameIn(viewer, parentId, own)
  if (!name.ok) return name
  if (isUnder(name.value, before.name)) return err({ code: 'in-itself' })
  const longest = Math.max(...inner.map((deck) => renamedWith(deck.name, before.name, name.value).length), 0)
  return longest > LIMITS.deckName ? err({ code: 'too-long' }) : name
}

function retentionEvents(
  before: DeckRecord,
  inner: readonly DeckRecord[],
  { desiredRetention: retention, alsoInner }: EditDeckInput,
) {
  return [before, ...(alsoInner ? inner : [])]
    .filter((deck) => deck.desiredRetention !== retention)
    .map(({ deckId }) => ({ kind: 'retention' as const, deckId, retention }))
}
