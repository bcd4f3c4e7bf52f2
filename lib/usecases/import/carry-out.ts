import { v7 as uuidv7 } from 'uuid'
import type { ImportDone } from '@/lib/contracts/import'
import type { Viewer } from '@/lib/contracts/viewer'
import { ancestorNames } from '@/lib/content/deck-path'
import { unarchiveByName } from '@/lib/data/deck-trees'
import { updateNotes } from '@/lib/data/notes'
import type { Database } from '@/lib/data/pool'
import { makeDecks } from '../decks/make-decks'
import { recordAll } from '../log/recorded'
import { insertWritten } from '../notes/insert-written'
import { matchCards } from '../notes/match-cards'
import type { ImportPlan, PlannedDeck, PlannedRow } from './plan'

/** Few enough that no statement holds more than some megabytes. */
const AT_ONCE = 2000

/** Something the plan rests on has changed since it was made: plan again. */
export class PlanOutdated extends Error {}

/**
 * Does what a plan says, in the transaction under way.
 *
 * @throws PlanOutdated when decks or notes are no longer as the plan found them
 */
export async function carryOut(
  connection: Database,
  viewer: Viewer,
  plan: ImportPlan,
  now: number,
): Promise<ImportDone> {
  const decks = await openDecks(connection, viewer, plan.decks, now)
  const deckIds = new Map(decks.map(({ name, deckId }) => [name, deckId]))
  const fresh = plan.rows.filter(({ status }) => status === 'new')
  const changed = plan.rows.filter(({ status }) => status === 'changed')
  const inserted = await insertWritten(
    connection,
    viewer,
    fresh.flatMap(({ deckName, written }) => {
      const deckId = deckIds.get(deckName)
      return deckId === undefined ? [] : [{ deckId, written }]
    }),
    now,
  )
  if (inserted.noteIds.length !== fresh.length) throw new PlanOutdated('a note was made meanwhile')
  const cards = inserted.cards.length + (await changeNotes(connection, viewer, changed, now))
  const counts = {
    created: fresh.length,
    changed: changed.length,
    same: plan.rows.length - fresh.length - changed.length,
  }
  if (counts.created + counts.changed > 0) {
    await recordAll(viewer, [{ kind: 'import', details: { ...counts, cards } }], now, connection)
  }
  return { ...counts, cards, decks }
}

/** Makes the decks that are missing and brings back those that are archived. */
async function openDecks(
  connection: Database,
  viewer: Viewer,
  planned: readonly PlannedDeck[],
  now: number,
): Promise<ImportDone['decks']> {
  const decks = planned.map(({ name, deckId }) => ({ name, deckId: deckId ?? uuidv7(), description: '' }))
  const missing = decks.filter((_, index) => planned[index]?.deckId === null)
  const made = await makeDecks(connection, viewer, missing, now)
  if (made.length !== missing.length) throw new PlanOutdated('a deck was made meanwhile')
  const archived = planned.filter(({ deckId, isArchived }) => deckId !== null && isArchived)
  const names = archived.flatMap(({ name }) => [...ancestorNames(name), name])
  if (names.length > 0) await unarchiveByName(connection, viewer, names)
  return decks.map(({ deckId, name }) => ({ deckId, name }))
}

/** Writes the new texts; answers and dates of their cards stay. Returns how many cards were made. */
async function changeNotes(
  connection: Database,
  viewer: Viewer,
  rows: readonly PlannedRow[],
  now: number,
): Promise<number> {
  let cards = 0
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const some = rows
      .slice(from, from + AT_ONCE)
      .flatMap(({ written, existing }) =>
        existing === null ? [] : [{ written, noteId: existing.noteId, version: existing.version }],
      )
    const texts = some.map(({ written, noteId, version }) => ({ ...written.text, noteId, version }))
    const updated = await updateNotes(connection, viewer, texts, now)
    if (updated.length !== some.length) throw new PlanOutdated('a note was changed meanwhile')
    const ordinals = new Map(some.map(({ noteId, written }) => [noteId, written.ordinals]))
    cards += await matchCards(connection, viewer, ordinals, now)
  }
  return cards
}
