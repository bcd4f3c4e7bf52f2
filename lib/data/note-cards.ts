import 'server-only'
import type { NoteListItem } from '@/lib/contracts/decks'
import type { Viewer } from '@/lib/contracts/viewer'
import type { Shelf } from '@/lib/scheduling'
import { database } from './pool'

export type NoteCard = NoteListItem['cards'][number]

interface CardRow {
  readonly note_id: string
  readonly card_id: string
  readonly ordinal: number
  readonly stage: NoteCard['stage']
  readonly shelf: Shelf
  readonly due_day: number | null
  readonly interval_days: number
  readonly reps: number
  readonly lapses: number
}

/** The cards that notes make now, by note, in order. */
export async function shownCards(
  viewer: Viewer,
  noteIds: readonly string[],
): Promise<ReadonlyMap<string, NoteCard[]>> {
  const { rows } = await database.query<CardRow>(
    `SELECT s.note_id, s.card_id, c.ordinal, s.stage, s.shelf, s.due_day, s.interval_days,
       s.reps, s.lapses
     FROM card_states s JOIN cards c ON c.id = s.card_id
     WHERE s.user_id = $1 AND s.note_id = ANY ($2::uuid[]) AND s.shelf <> 'removed' ORDER BY c.ordinal`,
    [viewer.userId, noteIds],
  )
  const byNote = new Map<string, NoteCard[]>(noteIds.map((noteId) => [noteId, []]))
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
