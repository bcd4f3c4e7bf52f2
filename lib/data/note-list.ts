import 'server-only'
import { cardTitle } from '@/lib/content/notes'
import { LIMITS } from '@/lib/contracts/limits'
import type { NoteFilter, NoteListRow, NoteWindow } from '@/lib/contracts/note-list'
import type { NoteKind } from '@/lib/contracts/sitting'
import type { Viewer } from '@/lib/contracts/viewer'
import { LEECH, type StudyDay } from '@/lib/scheduling'
import { matchingNotes } from './matching-notes'
import { shownCards, type NoteCard } from './note-cards'
import { FIELDS } from './note-fields'
import type { StoredFields } from './notes'
import { database } from './pool'

/** Names of tags a learner is offered to choose from, at most. */
const TAGS_OFFERED = 500

/** A stretch of a list. */
export interface Stretch {
  readonly offset: number
  readonly limit: number
}

/** A stretch of the notes that match, in the order asked for; null when the viewer has no such deck. */
export async function noteWindow(
  viewer: Viewer,
  filter: NoteFilter,
  { offset, limit }: Stretch,
  today: StudyDay,
): Promise<NoteWindow | null> {
  const decks = await decksListed(viewer, filter.deck)
  if (decks === null) return null
  const { text, values } = matchingNotes(viewer, [...decks.keys()], filter, today)
  // The count comes also where the stretch lies beyond the last note.
  const { rows } = await database.query<CountRow & (ItemRow | { readonly id: null })>(
    `${text}
     SELECT counted.total, n.id, n.deck_id, n.kind, ${FIELDS} AS fields, n.tags
     FROM (SELECT count(*)::int AS total FROM matching) counted
     LEFT JOIN matching m ON m.place > $${values.length + 1} AND m.place <= $${values.length + 2}
     LEFT JOIN notes n ON n.id = m.id
     ORDER BY m.place`,
    [...values, offset, offset + limit],
  )
  const items = rows.filter((row) => row.id !== null)
  const cards = await shownCards(
    viewer,
    items.map(({ id }) => id),
  )
  return {
    notes: items.map((item) => rowOf(item, decks.get(item.deck_id) ?? '', cards.get(item.id) ?? [])),
    total: rows[0]?.total ?? 0,
  }
}

/**
 * Ids of the notes that match, in the order asked for, as many as one change can be about; null when the viewer has no
 * such deck.
 */
export async function noteIdsMatching(
  viewer: Viewer,
  filter: NoteFilter,
  today: StudyDay,
): Promise<string[] | null> {
  const decks = await decksListed(viewer, filter.deck)
  if (decks === null) return null
  const { text, values } = matchingNotes(viewer, [...decks.keys()], filter, today)
  const { rows } = await database.query<{ id: string }>(
    `${text} SELECT id FROM matching ORDER BY place LIMIT ${LIMITS.notesAtOnce}`,
    values,
  )
  return rows.map(({ id }) => id)
}

/** How many notes of a deck and those below it, or of all, have a card that is missed again and again. */
export async function countOftenMissed(viewer: Viewer, deckId?: string): Promise<number> {
  const decks = await decksListed(viewer, deckId)
  const { rows } = await database.query<{ notes: number }>(
    `SELECT count(DISTINCT note_id)::int AS notes FROM card_states
     WHERE user_id = $1 AND deck_id = ANY ($2::uuid[]) AND shelf = 'active' AND lapses >= $3 AND reps <= lapses * $4`,
    [viewer.userId, [...(decks ?? new Map<string, string>()).keys()], LEECH.lapses, LEECH.daysForEach],
  )
  return rows[0]?.notes ?? 0
}

/** The viewer's decks that aren't archived, by name. */
export async function deckNames(
  viewer: Viewer,
): Promise<{ readonly deckId: string; readonly name: string }[]> {
  const decks = await decksListed(viewer, undefined)
  return [...(decks ?? [])].map(([deckId, name]) => ({ deckId, name }))
}

/** Tags the viewer's notes have, by name. */
export async function tagsInUse(viewer: Viewer): Promise<string[]> {
  const { rows } = await database.query<{ tag: string }>(
    `SELECT DISTINCT t.tag FROM notes n CROSS JOIN LATERAL unnest(n.tags) AS t (tag)
     JOIN decks d ON d.id = n.deck_id AND d.deleted_at IS NULL
     WHERE n.user_id = $1 AND n.deleted_at IS NULL ORDER BY t.tag LIMIT ${TAGS_OFFERED}`,
    [viewer.userId],
  )
  return rows.map(({ tag }) => tag)
}

/**
 * Names by id of the decks a list is about: one and those below it, or all. Archived ones are left out, unless such a
 * one is asked for. Null when the viewer has no deck of this id.
 */
async function decksListed(
  viewer: Viewer,
  deckId: string | undefined,
): Promise<ReadonlyMap<string, string> | null> {
  const { rows } = await database.query<{ id: string; name: string }>(
    `SELECT d.id, d.name FROM decks d LEFT JOIN decks top ON top.user_id = d.user_id AND top.id = $2
     WHERE d.user_id = $1 AND d.deleted_at IS NULL
       AND (d.id = top.id OR d.archived_at IS NULL AND ($2::uuid IS NULL OR starts_with(d.name, top.name || '::')))
     ORDER BY lower(d.name), d.name`,
    [viewer.userId, deckId],
  )
  if (deckId !== undefined && rows.length === 0) return null
  return new Map(rows.map(({ id, name }) => [id, name]))
}

interface CountRow {
  readonly total: number
}

interface ItemRow {
  readonly id: string
  readonly deck_id: string
  readonly kind: NoteKind
  readonly fields: StoredFields
  readonly tags: readonly string[]
}

/** A note goes by what its first card asks. */
function rowOf(item: ItemRow, deckName: string, cards: readonly NoteCard[]): NoteListRow {
  const { id, deck_id, kind, fields, tags } = item
  const title = cardTitle(kind, fields, cards[0]?.ordinal ?? 0)
  return { noteId: id, deckId: deck_id, deckName, kind, title, tags, cards }
}
