import 'server-only'
import type { NoteTypeShape } from '@/lib/content/note-types'
import type { Viewer } from '@/lib/contracts/viewer'
import { database, type Database } from './pool'

/** A type of the viewer's as it is kept: its id is that of its row. */
export type StoredNoteType = NoteTypeShape & {
  readonly id: string
  /** Anki's own id of it; null where it came without one. */
  readonly ankiId: number | null
}

const COLUMNS = `note_type_id AS id, anki_id::float8 AS "ankiId", name, fields, templates, is_cloze AS "isCloze"`

/** The viewer's types of notes, by name. */
export async function selectNoteTypes(
  viewer: Viewer,
  connection: Database = database,
): Promise<StoredNoteType[]> {
  const { rows } = await connection.query<StoredNoteType>(
    `SELECT ${COLUMNS} FROM note_types WHERE user_id = $1 ORDER BY lower(name), note_type_id`,
    [viewer.userId],
  )
  return rows
}

/** One of them; null for one that isn't there or is somebody else's. */
export async function selectOptionalNoteType(
  viewer: Viewer,
  noteTypeId: string,
  connection: Database = database,
): Promise<StoredNoteType | null> {
  const { rows } = await connection.query<StoredNoteType>(
    `SELECT ${COLUMNS} FROM note_types WHERE user_id = $1 AND note_type_id = $2`,
    [viewer.userId, noteTypeId],
  )
  return rows[0] ?? null
}

/** Keeps types; one whose id is there is given the new names and templates, and its notes are shown by these. */
export async function putNoteTypes(
  connection: Database,
  viewer: Viewer,
  types: readonly StoredNoteType[],
  now: number,
): Promise<void> {
  await connection.query(
    `INSERT INTO note_types (user_id, note_type_id, anki_id, name, fields, templates, is_cloze, created_at)
     SELECT $1, t.id, t."ankiId", t.name, t.fields, t.templates, t."isCloze", $3
     FROM json_to_recordset($2) AS t (
       id uuid, "ankiId" bigint, name text, fields jsonb, templates jsonb, "isCloze" boolean)
     ON CONFLICT (user_id, note_type_id) DO UPDATE SET anki_id = excluded.anki_id, name = excluded.name,
       fields = excluded.fields, templates = excluded.templates, is_cloze = excluded.is_cloze`,
    [viewer.userId, JSON.stringify(types), new Date(now)],
  )
}

/** Forgets those of some types that no note has, deleted ones too. */
export async function deleteUnusedNoteTypes(
  connection: Database,
  viewer: Viewer,
  noteTypeIds: readonly string[],
): Promise<void> {
  await connection.query(
    `DELETE FROM note_types t WHERE t.user_id = $1 AND t.note_type_id = ANY ($2::uuid[])
       AND NOT EXISTS (SELECT FROM notes n WHERE n.user_id = $1 AND n.note_type_id = t.note_type_id)`,
    [viewer.userId, noteTypeIds],
  )
}
