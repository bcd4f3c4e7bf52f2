import type { RowStatus } from '@/lib/contracts/import'
import type { ImportProblem } from '@/lib/content/csv'
import { sameFields } from '@/lib/content/note-fields'
import type { Viewer } from '@/lib/contracts/viewer'
import { decksByName } from '@/lib/data/decks'
import { notesByKey, type NoteRecord, type NoteText } from '@/lib/data/notes'
import type { Database } from '@/lib/data/pool'
import type { WrittenNote } from '../notes/written-note'
import { untold, type Tell } from './progress'
import type { ReadNote } from './read-notes'

/** A row, the deck it goes to and what it would do there. */
export interface PlannedRow {
  readonly line: number
  readonly deckName: string
  readonly written: WrittenNote
  readonly status: RowStatus
  /** The note of the same name that there is already. */
  readonly existing: NoteRecord | null
}

/** A deck that rows go to; it has no id yet where there is none of that name. */
export interface PlannedDeck {
  readonly name: string
  readonly deckId: string | null
  readonly isArchived: boolean
}

/** What importing a file would do to a learner's decks as they stand. */
export interface ImportPlan {
  readonly decks: readonly PlannedDeck[]
  readonly rows: readonly PlannedRow[]
  /** Rows that can't go where they should. */
  readonly problems: readonly ImportProblem[]
}

/** Something a plan rests on has changed since it was made: plan again. */
export class PlanOutdated extends Error {}

/** Rows looked at between two reads: few enough that others are served meanwhile. */
const AT_ONCE = 1000

/** Holds the notes of a file against those there are. `deckName` is for rows that name no deck. */
export async function planImport(
  connection: Database,
  viewer: Viewer,
  notes: readonly ReadNote[],
  deckName: string,
  tell: Tell = untold,
): Promise<ImportPlan> {
  const decks = await decksFor(connection, viewer, new Set(notes.map((note) => note.deckName ?? deckName)))
  const planner = new Planner(decks, deckName)
  for (let from = 0; from < notes.length; from += AT_ONCE) {
    tell({ stage: 'comparing', done: from, total: notes.length })
    const some = notes.slice(from, from + AT_ONCE)
    planner.add(some, await existingNotes(connection, viewer, decks, some))
  }
  return { decks, rows: planner.rows, problems: planner.problems }
}

class Planner {
  readonly rows: PlannedRow[] = []
  readonly problems: ImportProblem[] = []
  private readonly deckIds: ReadonlyMap<string, string | null>
  private readonly lines = new Map<string, number>()

  constructor(
    decks: readonly PlannedDeck[],
    private readonly deckName: string,
  ) {
    this.deckIds = new Map(decks.map((deck) => [deck.name, deck.deckId]))
  }

  add(notes: readonly ReadNote[], existing: ReadonlyMap<string, NoteRecord>): void {
    for (const { line, deckName: named, written } of notes) {
      const deckName = named ?? this.deckName
      const place = placeOf(deckName, written.text)
      const earlier = this.lines.get(place)
      if (earlier !== undefined) {
        this.problems.push(duplicate(line, earlier))
        continue
      }
      this.lines.set(place, line)
      const found = existing.get(placeOf(this.deckIds.get(deckName) ?? null, written.text)) ?? null
      this.rows.push({ line, deckName, ...merged(written, found), existing: found })
    }
  }
}

/** What names a note: its deck, its kind and its first field. */
const placeOf = (deck: string | null, { kind, keyHash }: NoteText): string => `${deck} ${kind} ${keyHash}`

/** A row that names the deck others go to anyway; within the file alone that can't be seen. */
const duplicate = (line: number, earlier: number): ImportProblem => ({
  line,
  column: null,
  columnName: null,
  code: 'duplicate',
  detail: String(earlier),
})

/** Decks of the viewer's by name; one that isn't there has no id yet. */
export async function decksFor(
  connection: Database,
  viewer: Viewer,
  names: ReadonlySet<string>,
): Promise<PlannedDeck[]> {
  const known = await decksByName(viewer, [...names], connection)
  const byName = new Map(known.map((deck) => [deck.name, deck]))
  return [...names].map((name) => byName.get(name) ?? { name, deckId: null, isArchived: false })
}

/** The notes that some of a file's would be, by place. */
async function existingNotes(
  connection: Database,
  viewer: Viewer,
  decks: readonly PlannedDeck[],
  notes: readonly ReadNote[],
): Promise<ReadonlyMap<string, NoteRecord>> {
  const deckIds = decks.flatMap(({ deckId }) => deckId ?? [])
  const keys = notes.map(({ written }) => written.text.keyHash)
  const records = deckIds.length === 0 ? [] : await notesByKey(viewer, deckIds, keys, connection)
  return new Map(records.map((record) => [placeOf(record.deckId, record), record]))
}

/** A note that is there takes the fields of the file and keeps its own tags beside the file's. */
function merged(
  written: WrittenNote,
  existing: NoteRecord | null,
): { readonly written: WrittenNote; readonly status: RowStatus } {
  if (existing === null) return { written, status: 'new' }
  const tags = [...new Set([...existing.tags, ...written.text.tags])]
  const isSame = sameFields(written.text.fields, existing.fields) && tags.length === existing.tags.length
  return { written: { ...written, text: { ...written.text, tags } }, status: isSame ? 'same' : 'changed' }
}
