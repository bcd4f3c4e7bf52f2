import 'server-only'
import type { Viewer } from '@/lib/contracts/viewer'
import type { Database } from './pool'

/** Which note here a note of Anki's became. */
export interface AnkiNoteRow {
  /** Its name wherever it goes, as `guidKey` has it. */
  readonly guid: string
  readonly noteId: string
  /** Anki's own id of it. */
  readonly ankiId: number
  /** SHA-256 of what it was in Anki when it was brought, hexadecimal. */
  readonly brought: string
  /** The version it had here then. */
  readonly version: number
}

/** Such a note as it stands here now. */
export interface StandingAnkiNote extends AnkiNoteRow {
  readonly versionNow: number
  readonly isDeleted: boolean
}

/** What the viewer's notes of some names are here; a name that never came is left out. */
export async function selectAnkiNotes(
  connection: Database,
  viewer: Viewer,
  guids: readonly string[],
): Promise<StandingAnkiNote[]> {
  const { rows } = await connection.query<StandingAnkiNote>(
    `SELECT a.guid, a.note_id AS "noteId", a.anki_id::float8 AS "ankiId", a.brought, a.version,
       n.version AS "versionNow", n.deleted_at IS NOT NULL AS "isDeleted"
     FROM anki_notes a JOIN notes n ON n.id = a.note_id
     WHERE a.user_id = $1 AND a.guid = ANY ($2::text[])`,
    [viewer.userId, guids],
  )
  return rows
}

/** A note that was written here and went out under a name that its id gives. */
export interface OwnNote {
  readonly noteId: string
  /** The last 64 bits of its id, hexadecimal. */
  readonly idEnd: string
  readonly version: number
}

/** The viewer's notes whose ids end so, and that are there. */
export async function selectNotesByIdEnd(
  connection: Database,
  viewer: Viewer,
  idEnds: readonly string[],
): Promise<OwnNote[]> {
  const { rows } = await connection.query<OwnNote>(
    `SELECT n.id AS "noteId", right(replace(n.id::text, '-', ''), 16) AS "idEnd", n.version
     FROM notes n
     WHERE n.user_id = $1 AND n.deleted_at IS NULL
       AND right(replace(n.id::text, '-', ''), 16) IN (SELECT json_array_elements_text($2))`,
    [viewer.userId, JSON.stringify(idEnds)],
  )
  return rows
}

/** Keeps what notes became; of a name that is there the note it stands for is another from now on. */
export async function putAnkiNotes(
  connection: Database,
  viewer: Viewer,
  notes: readonly AnkiNoteRow[],
): Promise<void> {
  await connection.query(
    `INSERT INTO anki_notes (user_id, guid, note_id, anki_id, brought, version)
     SELECT $1, a.guid, a."noteId", a."ankiId", a.brought, a.version
     FROM json_to_recordset($2) AS a (
       guid text, "noteId" uuid, "ankiId" bigint, brought text, version integer)
     ON CONFLICT (user_id, guid) DO UPDATE SET note_id = excluded.note_id, anki_id = excluded.anki_id,
       brought = excluded.brought, version = excluded.version`,
    [viewer.userId, JSON.stringify(notes)],
  )
}
