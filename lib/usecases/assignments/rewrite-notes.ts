import { createHash } from 'node:crypto'
import type { ItemBody } from '@/lib/classes'
import type { Viewer } from '@/lib/contracts/viewer'
import { notesByKey, updateNotes, type NoteRecord, type NoteText } from '@/lib/data/notes'
import type { Database } from '@/lib/data/pool'
import { matchCards } from '../notes/match-cards'
import { noteOf, type WrittenNote } from '../notes/written-note'
import type { OwnItem } from './update-plan'

interface Rewriting {
  readonly note: NoteRecord
  readonly written: WrittenNote
}

/** Few enough that no statement holds more than some megabytes. */
const AT_ONCE = 2000

/**
 * Writes what the class says now into notes of the learner's. The notes and their cards stay, with answers and dates;
 * cards that the new text makes or makes no more come and go. A note whose new name another one has stays as it is.
 *
 * @returns the ids of the items whose notes were written
 */
export async function rewriteNotes(
  connection: Database,
  viewer: Viewer,
  items: readonly OwnItem[],
  now: number,
): Promise<ReadonlySet<string>> {
  const wanted = items.flatMap(({ itemId, note, before, after }) =>
    note === null || after.body.is !== 'note'
      ? []
      : [{ itemId, note, written: rewritten(note, before?.body ?? null, after.body) }],
  )
  const writing = await withoutClashes(connection, viewer, onePerNote(wanted))
  for (let from = 0; from < writing.length; from += AT_ONCE)
    await write(connection, viewer, writing.slice(from, from + AT_ONCE), writing, now)
  return new Set(writing.map(({ itemId }) => itemId))
}

/** The text of the class with the tags that the learner gave it themselves. */
function rewritten(
  note: NoteRecord,
  before: ItemBody | null,
  { kind, fields, tags }: ItemBody & { readonly is: 'note' },
): WrittenNote {
  const given = new Set(before?.is === 'note' ? before.tags : [])
  const own = note.tags.filter((tag) => !given.has(tag))
  return noteOf(kind, fields, [...tags, ...own])
}

function onePerNote<Item extends Rewriting>(items: readonly Item[]): Item[] {
  return [...new Map(items.toReversed().map((item) => [item.note.noteId, item])).values()].toReversed()
}

const placeOf = (deckId: string, { kind, keyHash }: Pick<NoteText, 'kind' | 'keyHash'>): string =>
  `${deckId} ${kind} ${keyHash}`

/** Leaves out those whose new name stays with another note. One left out keeps its own name, which may be in the way. */
async function withoutClashes<Item extends Rewriting>(
  connection: Database,
  viewer: Viewer,
  items: readonly Item[],
): Promise<Item[]> {
  const there = await notesByKey(
    viewer,
    [...new Set(items.map(({ note }) => note.deckId))],
    items.map(({ written }) => written.text.keyHash),
    connection,
  )
  const holders = new Map(there.map((note) => [placeOf(note.deckId, note), note.noteId]))
  let writing = [...items]
  for (;;) {
    const moving = new Set(writing.map(({ note }) => note.noteId))
    const free = writing.filter(({ note, written }) => {
      const holder = holders.get(placeOf(note.deckId, written.text))
      return holder === undefined || holder === note.noteId || moving.has(holder)
    })
    if (free.length === writing.length) return free
    writing = free
  }
}

async function write(
  connection: Database,
  viewer: Viewer,
  some: readonly Rewriting[],
  all: readonly Rewriting[],
  now: number,
): Promise<void> {
  const isFirst = some[0] === all[0]
  if (isFirst) await giveUpNames(connection, viewer, all, now)
  const texts = some.map(({ note, written }) => ({
    ...written.text,
    noteId: note.noteId,
    version: note.version + (changesName(note, written) ? 1 : 0),
  }))
  const done = await updateNotes(connection, viewer, texts, now)
  if (done.length !== texts.length) throw new Error('a note of an assignment was changed meanwhile')
  const ordinals = some.map(({ note, written }) => [note.noteId, written.ordinals] as const)
  await matchCards(connection, viewer, new Map(ordinals), now)
}

const changesName = (note: NoteRecord, { text }: WrittenNote): boolean =>
  note.kind !== text.kind || note.keyHash !== text.keyHash

/** Notes that take each other's names would be in each other's way: for a moment each that changes its own has none. */
async function giveUpNames(
  connection: Database,
  viewer: Viewer,
  all: readonly Rewriting[],
  now: number,
): Promise<void> {
  const nameless = all
    .filter(({ note, written }) => changesName(note, written))
    .map(({ note: { noteId, version, kind, fields, tags } }) => ({
      ...{ noteId, version, kind, fields, tags },
      keyHash: createHash('sha256').update(`${noteId} nameless`).digest('hex'),
    }))
  for (let from = 0; from < nameless.length; from += AT_ONCE)
    await updateNotes(connection, viewer, nameless.slice(from, from + AT_ONCE), now)
}
