import 'server-only'
import type { NoteDto } from '@/lib/contracts/decks'
import type { NoteKind } from '@/lib/contracts/sitting'
import type { Viewer } from '@/lib/contracts/viewer'
import { shownCards } from './note-cards'
import { FIELDS } from './note-fields'
import type { StoredFields } from './notes'
import { database } from './pool'

interface NoteRow {
  readonly id: string
  readonly kind: NoteKind
  readonly fields: StoredFields
  readonly tags: readonly string[]
  readonly deck_id: string
  readonly deck_name: string
  readonly version: number
}

/** A note as its page shows it; null for one that is deleted or isn't the viewer's. */
export async function selectOptionalNoteDto(viewer: Viewer, noteId: string): Promise<NoteDto | null> {
  const { rows } = await database.query<NoteRow>(
    `SELECT n.id, n.deck_id, d.name AS deck_name, n.kind, n.version, ${FIELDS} AS fields, n.tags
     FROM notes n JOIN decks d ON d.id = n.deck_id AND d.deleted_at IS NULL
     WHERE n.user_id = $1 AND n.id = $2 AND n.deleted_at IS NULL`,
    [viewer.userId, noteId],
  )
  const [row] = rows
  if (row === undefined) return null
  const cards = (await shownCards(viewer, [noteId])).get(noteId) ?? []
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
