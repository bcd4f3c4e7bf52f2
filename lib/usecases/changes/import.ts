import { cardsOf } from '@/lib/content/notes'
import type { Viewer } from '@/lib/contracts/viewer'
import { markDeleted, type LockedNote } from '@/lib/data/bulk-notes'
import type { ImportedNotes, RewrittenNote } from '@/lib/data/changes'
import { deleteEmpty } from '@/lib/data/deck-trees'
import { updateNotes } from '@/lib/data/notes'
import type { Database } from '@/lib/data/pool'
import { takeBackStretch } from '../log/take-back-stretch'
import { matchCards } from '../notes/match-cards'

/** What an import brings to the log that can be taken back. */
const BROUGHT = ['answer', 'reschedule', 'adopt', 'reset'] as const

/** The version of a note that nobody has edited yet. */
const UNEDITED = 1

/** Few enough that no statement holds more than some megabytes. */
const AT_ONCE = 2000

/**
 * Takes an import back: the notes it made are deleted, those it changed say what they said before, and the decks it made
 * are deleted where nothing in use lies in them. A note that was edited since stays as it is, unless all is to go. Answers
 * that it brought are taken back; those given since stay in the log.
 *
 * @returns how many notes were taken back
 */
export async function undoImport(
  connection: Database,
  viewer: Viewer,
  { noteIds, rewritten, deckIds, isWhole = false, stretch = null }: ImportedNotes,
  there: readonly LockedNote[],
  now: number,
): Promise<number> {
  const versions = new Map(there.map(({ noteId, version }) => [noteId, version]))
  const going = noteIds.filter((noteId) =>
    isWhole ? versions.has(noteId) : versions.get(noteId) === UNEDITED,
  )
  const standing = rewritten.filter(({ noteId, version }) => versions.get(noteId) === version)
  if (stretch !== null) await takeBackStretch(connection, viewer, BROUGHT, stretch, now)
  await inSteps(going, (some) => remove(connection, viewer, some, now))
  await inSteps(standing, (some) => giveBack(connection, viewer, some, now))
  await deleteEmpty(connection, viewer, deckIds, now)
  return going.length + standing.length
}

async function inSteps<Item>(
  items: readonly Item[],
  step: (some: readonly Item[]) => Promise<void>,
): Promise<void> {
  for (let from = 0; from < items.length; from += AT_ONCE) await step(items.slice(from, from + AT_ONCE))
}

async function remove(
  connection: Database,
  viewer: Viewer,
  noteIds: readonly string[],
  now: number,
): Promise<void> {
  const removed = await markDeleted(connection, viewer, noteIds, now)
  await matchCards(connection, viewer, new Map(removed.map((noteId) => [noteId, []])), now)
}

/** No other note can have the former names: an import finds a note by its name, and so leaves it the name it had. */
async function giveBack(
  connection: Database,
  viewer: Viewer,
  notes: readonly RewrittenNote[],
  now: number,
): Promise<void> {
  const texts = notes.map(({ noteId, version, before }) => ({ ...before, noteId, version }))
  await updateNotes(connection, viewer, texts, now)
  const ordinals = notes.map(
    ({ noteId, before }) =>
      [noteId, cardsOf(before.kind, before.fields).map(({ ordinal }) => ordinal)] as const,
  )
  await matchCards(connection, viewer, new Map(ordinals), now)
}
