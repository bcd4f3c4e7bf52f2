import 'server-only'
import type { NoteDto, NoteListItem, NotePage } from '@/lib/contracts/decks'
import type { NoteKind } from '@/lib/contracts/sitting'
import type { Viewer } from '@/lib/contracts/viewer'
import { renderCard } from '@/lib/content/notes'
import { LEECH, type Shelf } from '@/lib/scheduling'
import type { StoredFields } from './notes'
import { database } from './pool'

const PAGE_NOTES = 50

type CardItem = NoteListItem['cards'][number]

/** Which notes of a deck: a page, counted from 1, of all or of those that contain a text. */
export interface NotePageRequest {
  readonly deckId: string
  readonly page: number
  readonly containing?: string
  /** Only notes with a card that is missed again and again. */
  readonly leeches?: boolean
}

interface ItemRow {
  readonly id: string
  readonly kind: NoteKind
  readonly fields: StoredFields
  readonly tags: readonly string[]
}

/**
 * A page of a deck's notes, those made last first; notes made together stay in their order. A page beyond the last
 * gives the last.
 */
export async function notePage(viewer: Viewer, request: NotePageRequest): Promise<NotePage> {
  const pattern = patternOf(request.containing ?? '')
  const { lapses, daysForEach } = LEECH
  const matching = [viewer.userId, request.deckId, pattern, request.leeches ?? false, lapses, daysForEach]
  const counted = await database.query<{ total: number; leeches: number }>(
    `SELECT count(*) FILTER (WHERE ${MATCHING})::int AS total, count(*) FILTER (WHERE ${OFTEN_MISSED})::int AS leeches
     FROM notes n WHERE ${OF_DECK}`,
    matching,
  )
  const total = counted.rows[0]?.total ?? 0
  const pages = Math.max(1, Math.ceil(total / PAGE_NOTES))
  const page = Math.min(Math.max(1, request.page), pages)
  const { rows } = await database.query<ItemRow>(
    `SELECT n.id, n.kind, n.fields, n.tags FROM notes n WHERE ${OF_DECK} AND ${MATCHING}
     ORDER BY n.created_at DESC, n.id LIMIT ${PAGE_NOTES} OFFSET $7`,
    [...matching, (page - 1) * PAGE_NOTES],
  )
  const cards = await cardItems(
    viewer,
    rows.map(({ id }) => id),
  )
  const notes = rows.map((row) => itemOf(row, cards.get(row.id) ?? []))
  return { notes, total, leeches: counted.rows[0]?.leeches ?? 0, page, pages }
}

/** A note goes by what its first card asks. */
function itemOf({ id, kind, fields, tags }: ItemRow, cards: readonly CardItem[]): NoteListItem {
  const { title } = renderCard(kind, fields, cards[0]?.ordinal ?? 0)
  return { noteId: id, kind, title, tags, cards }
}

const OF_DECK = `n.user_id = $1 AND n.deck_id = $2 AND n.deleted_at IS NULL`

const OFTEN_MISSED = `EXISTS (
  SELECT FROM card_states s WHERE s.user_id = n.user_id AND s.note_id = n.id AND s.shelf = 'active'
    AND s.lapses >= $5 AND s.reps <= s.lapses * $6)`

const MATCHING = `($3::text IS NULL OR n.fields->>'front' ILIKE $3 OR n.fields->>'back' ILIKE $3
  OR array_to_string(n.tags, ' ') ILIKE $3) AND (NOT $4 OR ${OFTEN_MISSED})`

/** A pattern for texts that contain this one; null for all. */
function patternOf(text: string): string | null {
  const wanted = text.trim()
  return wanted === '' ? null : `%${wanted.replace(/[\\%_]/g, '\\$&')}%`
}

interface NoteRow extends ItemRow {
  readonly deck_id: string
  readonly deck_name: string
  readonly version: number
}

/** A note as its page shows it; null for one that is deleted or isn't the viewer's. */
export async function selectOptionalNoteDto(viewer: Viewer, noteId: string): Promise<NoteDto | null> {
  const { rows } = await database.query<NoteRow>(
    `SELECT n.id, n.deck_id, d.name AS deck_name, n.kind, n.version, n.fields, n.tags
     FROM notes n JOIN decks d ON d.id = n.deck_id AND d.deleted_at IS NULL
     WHERE n.user_id = $1 AND n.id = $2 AND n.deleted_at IS NULL`,
    [viewer.userId, noteId],
  )
  const [row] = rows
  if (row === undefined) return null
  const cards = (await cardItems(viewer, [noteId])).get(noteId) ?? []
  return {
    noteId,
    deckId: row.deck_id,
    deckName: row.deck_name,
    kind: row.kind,
    version: row.version,
    fields: row.fields,
    tags: row.tags,
    answers: await answersTo(viewer, noteId),
    cards,
  }
}

interface CardRow {
  readonly note_id: string
  readonly card_id: string
  readonly ordinal: number
  readonly stage: CardItem['stage']
  readonly shelf: Shelf
  readonly due_day: number | null
  readonly interval_days: number
  readonly reps: number
  readonly lapses: number
}

/** The cards that notes make now, by note, in order. */
async function cardItems(
  viewer: Viewer,
  noteIds: readonly string[],
): Promise<ReadonlyMap<string, CardItem[]>> {
  const { rows } = await database.query<CardRow>(
    `SELECT s.note_id, s.card_id, c.ordinal, s.stage, s.shelf, s.due_day, s.interval_days,
       s.reps, s.lapses
     FROM card_states s JOIN cards c ON c.id = s.card_id
     WHERE s.user_id = $1 AND s.note_id = ANY ($2::uuid[]) AND s.shelf <> 'removed' ORDER BY c.ordinal`,
    [viewer.userId, noteIds],
  )
  const byNote = new Map<string, CardItem[]>(noteIds.map((noteId) => [noteId, []]))
  for (const row of rows) {
    byNote.get(row.note_id)?.push({
      cardId: row.card_id,
      ordinal: row.ordinal,
      stage: row.stage,
      shelf: row.shelf,
      dueDay: row.due_day,
      intervalDays: row.interval_days,
      reps: row.reps,
      lapses: row.lapses,
    })
  }
  return byNote
}

/** Answers given to the cards a note ever had, less those that were taken back. */
async function answersTo(viewer: Viewer, noteId: string): Promise<number> {
  const { rows } = await database.query<{ answers: number }>(
    `SELECT count(*)::int AS answers FROM events a
     WHERE a.user_id = $1 AND a.kind = 'answer'
       AND a.card_id IN (SELECT card_id FROM card_states WHERE user_id = $1 AND note_id = $2)
       AND NOT EXISTS (
         SELECT FROM events v
         WHERE v.user_id = $1 AND v.kind = 'void' AND v.seq > a.seq AND v.target_event_id = a.event_id)`,
    [viewer.userId, noteId],
  )
  return rows[0]?.answers ?? 0
}
