import type { ImportDone } from '@/lib/contracts/import'
import type { Viewer } from '@/lib/contracts/viewer'
import { insertChange, type RewrittenNote } from '@/lib/data/changes'
import { updateNotes, type NoteRecord } from '@/lib/data/notes'
import type { Database } from '@/lib/data/pool'
import { recordAll } from '../log/recorded'
import { insertWritten } from '../notes/insert-written'
import { matchCards } from '../notes/match-cards'
import type { WrittenNote } from '../notes/written-note'
import { openDecks } from './open-decks'
import type { Tell } from './progress'
import { PlanOutdated, type ImportPlan } from './plan'

/** Few enough that no statement holds more than some megabytes. */
const AT_ONCE = 2000

/**
 * Does what a plan says, in the transaction under way, and tells how many notes are written.
 *
 * @throws PlanOutdated when decks or notes are no longer as the plan found them
 */
export async function carryOut(
  connection: Database,
  viewer: Viewer,
  plan: ImportPlan,
  now: number,
  tell: Tell,
): Promise<ImportDone> {
  const { decks, made } = await openDecks(connection, viewer, plan.decks, now)
  const deckIds = new Map(decks.map(({ name, deckId }) => [name, deckId]))
  const fresh = plan.rows.filter(({ status }) => status === 'new')
  const changing = plan.rows.flatMap(({ status, written, existing }) =>
    status === 'changed' && existing !== null ? [{ written, existing }] : [],
  )
  const total = fresh.length + changing.length
  const wrote = (done: number) => tell({ stage: 'writing', done, total })
  const inserted = await insertWritten(
    connection,
    viewer,
    fresh.flatMap(({ deckName, written }) => {
      const deckId = deckIds.get(deckName)
      return deckId === undefined ? [] : [{ deckId, written }]
    }),
    now,
    wrote,
  )
  if (inserted.noteIds.length !== fresh.length) throw new PlanOutdated('a note was made meanwhile')
  const more = await changeNotes(connection, viewer, changing, now, (done) => wrote(fresh.length + done))
  const cards = inserted.cards.length + more
  const figures = { created: fresh.length, changed: changing.length }
  const same = plan.rows.length - total
  if (total === 0) return { ...figures, same, cards, decks, changeId: null }
  await recordAll(viewer, [{ kind: 'import', details: { ...figures, same, cards } }], now, connection)
  const { noteIds } = inserted
  const change = { ...figures, noteIds, rewritten: changing.map(rewrittenOf), deckIds: made }
  const changeId = await insertChange(connection, viewer, { kind: 'import', ...change }, now)
  return { ...figures, same, cards, decks, changeId }
}

/** A note that is there, and what a row of the file makes of it. */
interface ChangingNote {
  readonly written: WrittenNote
  readonly existing: NoteRecord
}

/** What it takes to give a note its text back. */
function rewrittenOf({
  existing: { noteId, version, kind, fields, tags, keyHash },
}: ChangingNote): RewrittenNote {
  return { noteId, version: version + 1, before: { kind, fields, tags, keyHash } }
}

/** Writes the new texts; answers and dates of their cards stay. Returns how many cards were made. */
async function changeNotes(
  connection: Database,
  viewer: Viewer,
  notes: readonly ChangingNote[],
  now: number,
  wrote: (done: number) => void,
): Promise<number> {
  let cards = 0
  for (let from = 0; from < notes.length; from += AT_ONCE) {
    const some = notes.slice(from, from + AT_ONCE)
    const texts = some.map(({ written, existing: { noteId, version } }) => ({
      ...written.text,
      noteId,
      version,
    }))
    const updated = await updateNotes(connection, viewer, texts, now)
    if (updated.length !== some.length) throw new PlanOutdated('a note was changed meanwhile')
    const ordinals = new Map(some.map(({ existing, written }) => [existing.noteId, written.ordinals]))
    cards += await matchCards(connection, viewer, ordinals, now)
    wrote(from + some.length)
  }
  return cards
}
