import { v7 as uuidv7 } from 'uuid'
import type { PlacedAnkiNote, PlacedCollection } from '@/lib/anki/placing'
import type { AnkiChoice } from '@/lib/contracts/anki'
import type { Viewer } from '@/lib/contracts/viewer'
import { putAnkiNotes } from '@/lib/data/anki-notes'
import { cardsOfNotes, type CardOfNote } from '@/lib/data/cards'
import type { RewrittenNote } from '@/lib/data/changes'
import { putNoteTypes, selectNoteTypes, type StoredNoteType } from '@/lib/data/note-types'
import { selectNotes, updateNotes, type NoteRecord } from '@/lib/data/notes'
import type { Database } from '@/lib/data/pool'
import { openDecks } from '../import/open-decks'
import { decksFor, PlanOutdated } from '../import/plan'
import { insertWritten } from '../notes/insert-written'
import { matchCards } from '../notes/match-cards'
import { noteOf, type WrittenNote } from '../notes/written-note'
import type { Breathe } from './breathing'
import { withOwnNames } from './note-names'
import type { PlannedNote } from './plan-notes'

/** Few enough for one statement. */
const AT_ONCE = 500
/** The version of a note that was just made. */
const FIRST_VERSION = 1

/** Who brings notes, and in which transaction. */
export interface Bringing {
  readonly connection: Database
  readonly viewer: Viewer
  readonly now: number
  readonly breathe: Breathe
  /** Told how many notes are written. */
  readonly wrote: (notes: number) => void
}

/** What became of the notes of a package. */
export interface BroughtNotes {
  /** Those that the notes lie in, and those that were made, with the decks they lie in. */
  readonly decks: readonly { readonly deckId: string; readonly name: string }[]
  readonly madeDeckIds: readonly string[]
  readonly created: readonly string[]
  readonly rewritten: readonly RewrittenNote[]
  readonly same: number
  readonly keptHere: number
  /** The card here that one of Anki's is, by Anki's id. */
  readonly cardIds: ReadonlyMap<number, string>
  /** Those that were made. */
  readonly madeCards: ReadonlySet<string>
}

/** A planned note with its place here. */
type NoteInPlace = PlannedNote & { readonly deckId: string; readonly noteId: string }
type ReadyNote = NoteInPlace & { readonly written: WrittenNote }

/**
 * Writes decks, types and notes as they were planned, in the transaction under way.
 *
 * @throws PlanOutdated where something is no longer as the plan found it
 */
export async function bringNotes(
  bringing: Bringing,
  placed: Pick<PlacedCollection, 'decks' | 'noteTypes'>,
  planned: readonly PlannedNote[],
  changedInBoth: AnkiChoice['changedInBoth'],
): Promise<BroughtNotes> {
  const { connection, viewer } = bringing
  const { decks, made } = await openedDecks(bringing, placed.decks)
  const notes = await inPlace(bringing, planned, decks)
  const isNew = ({ standing }: PlannedNote): boolean => standing === 'new'
  const changes = ({ standing }: PlannedNote): boolean =>
    standing === 'changed' || (standing === 'changed-in-both' && changedInBoth === 'anki')
  const before = await cardsOf(
    bringing,
    notes.filter((note) => !isNew(note)),
  )
  const types = await storedTypes(bringing, placed.noteTypes)
  const written = await withOwnNames(
    connection,
    viewer,
    await readied(
      bringing,
      notes.filter((note) => isNew(note) || changes(note)),
      types,
    ),
  )
  const fresh = written.filter(isNew).toSorted(byPosition)
  await makeNotes(bringing, fresh)
  const rewritten = await changeNotes(bringing, written.filter(changes), fresh.length)
  const kept = notes.filter((note) => note.standing === 'changed-in-both' && !changes(note))
  await remember(bringing, kept, ({ here }) => here?.version)
  const cards = await cardsOf(bringing, notes)
  const known = new Set(before.map(({ cardId }) => cardId))
  return {
    ...{ decks, madeDeckIds: made, rewritten },
    created: fresh.map(({ noteId }) => noteId),
    ...{ same: notes.filter(({ standing }) => standing === 'same').length, keptHere: kept.length },
    cardIds: cardIdsOf(notes, cards),
    madeCards: new Set(cards.flatMap(({ cardId }) => (known.has(cardId) ? [] : [cardId]))),
  }
}

async function openedDecks({ connection, viewer, now }: Bringing, decks: PlacedCollection['decks']) {
  const descriptions = new Map(decks.map(({ name, description }) => [name, description]))
  const planned = await decksFor(connection, viewer, new Set(descriptions.keys()))
  return openDecks(
    connection,
    viewer,
    planned.map((deck) => ({ ...deck, description: descriptions.get(deck.name) ?? '' })),
    now,
  )
}

async function inPlace(
  { now, breathe }: Bringing,
  planned: readonly PlannedNote[],
  decks: BroughtNotes['decks'],
): Promise<readonly NoteInPlace[]> {
  const deckIds = new Map(decks.map(({ name, deckId }) => [name, deckId]))
  const placed: NoteInPlace[] = []
  for (const plan of planned) {
    const deckId = deckIds.get(plan.note.deckName)
    if (deckId === undefined) continue
    const noteId = plan.standing === 'new' ? undefined : plan.here?.noteId
    placed.push({ ...plan, deckId, noteId: noteId ?? uuidv7({ msecs: now }) })
    await breathe()
  }
  return placed
}

/** Keeps the types of custom notes, by Anki's ids; one that came before has the id it got then. */
async function storedTypes(
  { connection, viewer, now }: Bringing,
  noteTypes: PlacedCollection['noteTypes'],
): Promise<ReadonlyMap<number, StoredNoteType>> {
  const known = new Map((await selectNoteTypes(viewer, connection)).map(({ ankiId, id }) => [ankiId, id]))
  const stored = new Map(
    noteTypes.flatMap(({ ankiId, type }): [number, StoredNoteType][] =>
      type.kind === 'custom'
        ? [[ankiId, { ...type.shape, id: known.get(ankiId) ?? uuidv7({ msecs: now }), ankiId }]]
        : [],
    ),
  )
  if (stored.size > 0) await putNoteTypes(connection, viewer, [...stored.values()], now)
  return stored
}

/** Works out what each note will say, and the cards it makes. */
async function readied(
  { breathe }: Bringing,
  notes: readonly NoteInPlace[],
  types: ReadonlyMap<number, StoredNoteType>,
): Promise<ReadyNote[]> {
  const ready: ReadyNote[] = []
  for (const plan of notes) {
    const { kind, fields, tags, typeId } = plan.note
    const type = types.get(typeId)
    const typed =
      kind === 'custom' && fields.type !== undefined && type !== undefined
        ? { ...fields, type: { ...fields.type, id: type.id } }
        : fields
    ready.push({ ...plan, written: noteOf(kind, typed, tags) })
    await breathe()
  }
  return ready
}

/** New cards come in the order they have in Anki. */
const byPosition = (a: NoteInPlace, b: NoteInPlace): number => positionOf(a.note) - positionOf(b.note)

const positionOf = ({ cards }: PlacedAnkiNote): number =>
  Math.min(...cards.map(({ card }) => (card.type === 0 ? card.due : Infinity)), Number.MAX_SAFE_INTEGER)

async function makeNotes(bringing: Bringing, notes: readonly ReadyNote[]): Promise<void> {
  const { connection, viewer, now, wrote } = bringing
  const { noteIds } = await insertWritten(connection, viewer, notes, now, wrote)
  if (noteIds.length !== notes.length) throw new PlanOutdated('a note was made meanwhile')
  await remember(bringing, notes, () => FIRST_VERSION)
}

/** Writes the new texts; answers and dates of their cards stay. */
async function changeNotes(
  bringing: Bringing,
  notes: readonly ReadyNote[],
  written: number,
): Promise<RewrittenNote[]> {
  const { connection, viewer, now, wrote } = bringing
  const rewritten: RewrittenNote[] = []
  for (let from = 0; from < notes.length; from += AT_ONCE) {
    const some = notes.slice(from, from + AT_ONCE)
    const before = await selectNotes(
      connection,
      viewer,
      some.map(({ noteId }) => noteId),
    )
    const texts = some.map(({ written: { text }, noteId, here }) => ({
      ...text,
      ...{ noteId, version: here?.versionNow ?? FIRST_VERSION },
    }))
    const updated = await updateNotes(connection, viewer, texts, now)
    if (updated.length !== some.length) throw new PlanOutdated('a note was changed meanwhile')
    const ordinals = some.map(({ noteId, written: { ordinals } }) => [noteId, ordinals] as const)
    await matchCards(connection, viewer, new Map(ordinals), now)
    rewritten.push(...before.map(rewrittenOf))
    wrote(written + from + some.length)
  }
  const versions = new Map(rewritten.map(({ noteId, version }) => [noteId, version]))
  await remember(bringing, notes, ({ noteId }) => versions.get(noteId) ?? FIRST_VERSION)
  return rewritten
}

/** What it takes to give a note its text back. */
const rewrittenOf = ({ noteId, version, kind, fields, tags, keyHash }: NoteRecord): RewrittenNote => ({
  ...{ noteId, version: version + 1 },
  before: { kind, fields, tags, keyHash },
})

/** Keeps what notes were in Anki, and the version here that says the same. */
async function remember(
  { connection, viewer }: Bringing,
  notes: readonly NoteInPlace[],
  versionOf: (note: NoteInPlace) => number | undefined,
): Promise<void> {
  for (let from = 0; from < notes.length; from += AT_ONCE) {
    const rows = notes.slice(from, from + AT_ONCE).map((place) => {
      const { guid, ankiId, brought } = place.note
      return { guid, ankiId, brought, noteId: place.noteId, version: versionOf(place) ?? FIRST_VERSION }
    })
    await putAnkiNotes(connection, viewer, rows)
  }
}

async function cardsOf(
  { connection, viewer }: Bringing,
  notes: readonly NoteInPlace[],
): Promise<CardOfNote[]> {
  const cards: CardOfNote[] = []
  for (let from = 0; from < notes.length; from += AT_ONCE) {
    const noteIds = notes.slice(from, from + AT_ONCE).map(({ noteId }) => noteId)
    cards.push(...(await cardsOfNotes(connection, viewer, noteIds)))
  }
  return cards
}

function cardIdsOf(notes: readonly NoteInPlace[], cards: readonly CardOfNote[]): ReadonlyMap<number, string> {
  const bySide = new Map(cards.map(({ noteId, ordinal, cardId }) => [`${noteId} ${ordinal}`, cardId]))
  return new Map(
    notes.flatMap(({ noteId, note }) =>
      note.cards.flatMap(({ ankiId, ordinal }) => {
        const cardId = bySide.get(`${noteId} ${ordinal}`)
        return cardId === undefined ? [] : [[ankiId, cardId] as const]
      }),
    ),
  )
}
