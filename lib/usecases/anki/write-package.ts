import type { AnkiReport } from '@/lib/contracts/anki'
import type { Viewer } from '@/lib/contracts/viewer'
import { insertChange } from '@/lib/data/changes'
import type { Database } from '@/lib/data/pool'
import { recordAll } from '../log/recorded'
import { haveRoom, noteRoom } from '../notes/room'
import { bringNotes, type Bringing, type BroughtNotes } from './bring-notes'
import { bringPast, NO_PAST, type BroughtPast } from './bring-past'
import { planNotes, type PlannedNote } from './plan-notes'
import type { ReadyPackage } from './ready-package'
import { Refused } from './refused'
import { reportOf } from './report'

/**
 * Writes a package into an account, in the transaction under way.
 *
 * @throws Refused where there is no room; PlanOutdated where something was changed meanwhile
 */
export async function writePackage(
  connection: Database,
  viewer: Viewer,
  ready: ReadyPackage,
  now: number,
): Promise<AnkiReport> {
  const { placed, choice, media, breathe, tell } = ready
  const planned = await planNotes(connection, viewer, placed.notes, breathe)
  await checkRoom(connection, viewer, planned)
  const bringing: Bringing = {
    ...{ connection, viewer, now, breathe },
    wrote: (notes) => tell('writing', notes),
  }
  const notes = await bringNotes(bringing, placed, planned, choice.changedInBoth)
  const past = choice.history === 'mine' ? await bringOwnPast(bringing, ready, notes) : NO_PAST
  await media.write(connection, viewer, now)
  const changeId = await kept(bringing, notes, past)
  return reportOf(ready, notes, past, changeId)
}

async function checkRoom(
  connection: Database,
  viewer: Viewer,
  planned: readonly PlannedNote[],
): Promise<void> {
  const more = planned.filter(({ standing }) => standing === 'new').length
  if (!(await haveRoom(connection, viewer, more)))
    throw new Refused({ code: 'no-room', what: 'notes', most: noteRoom(viewer).notes })
}

function bringOwnPast(
  bringing: Bringing,
  { opened, past, placed, choice, tell }: ReadyPackage,
  notes: BroughtNotes,
): Promise<BroughtPast> {
  const { collection } = opened
  const chosen = new Set(choice.deckIds)
  const holding = new Set(collection.cards.flatMap(({ deckId, homeDeckId }) => [deckId, homeDeckId]))
  const isMade = new Set(notes.madeDeckIds)
  const aims = new Map(placed.decks.map(({ name, desiredRetention }) => [name, desiredRetention]))
  const retentions = notes.decks.flatMap(({ deckId, name }) => {
    const aim = aims.get(name) ?? null
    return isMade.has(deckId) && aim !== null ? [[deckId, aim] as const] : []
  })
  return bringPast(
    bringing,
    notes,
    {
      ...{ collection, answers: past, retentions: new Map(retentions) },
      isWhole: collection.decks.every(
        ({ id, isFiltered }) => isFiltered || chosen.has(id) || !holding.has(id),
      ),
    },
    tell,
  )
}

/** Keeps what it takes to undo it all. Null where there is nothing to undo. */
async function kept(
  { connection, viewer, now }: Bringing,
  { created, rewritten, madeDeckIds, same, madeCards }: BroughtNotes,
  { stretch, reviews }: BroughtPast,
): Promise<string | null> {
  if (created.length + rewritten.length === 0 && stretch === null) return null
  const figures = { created: created.length, changed: rewritten.length }
  await recordAll(
    viewer,
    [{ kind: 'import', details: { ...figures, same, cards: madeCards.size, reviews } }],
    now,
    connection,
  )
  const notes = { noteIds: created, rewritten, deckIds: madeDeckIds }
  return insertChange(
    connection,
    viewer,
    { kind: 'import', ...figures, ...notes, isWhole: true, stretch },
    now,
  )
}
