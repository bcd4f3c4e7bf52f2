import 'server-only'
import type { NoteFields } from '@/lib/content/note-types'
import type { Viewer } from '@/lib/contracts/viewer'
import { NOTE_KINDS, type NoteKind } from '@/lib/contracts/sitting'
import { FIELDS, typeNamedBy, withoutNamedType } from './note-fields'
import { database, type Database } from './pool'

/** The fields of a note as its row keeps them. The lesser ones are there only when they say something. */
export type StoredFields = NoteFields & { readonly hint: string }

/** What a note says. */
export interface NoteText {
  readonly kind: NoteKind
  readonly fields: StoredFields
  readonly tags: readonly string[]
  /** SHA-256 of its name within deck and kind, hexadecimal. */
  readonly keyHash: string
}

export interface NewNote extends NoteText {
  readonly noteId: string
  readonly deckId: string
}

/** A note as it stands. */
export interface NoteRecord extends NoteText {
  readonly noteId: string
  readonly deckId: string
  /** Raised by every edit. */
  readonly version: number
  readonly isDeleted: boolean
}

interface NoteRow {
  readonly id: string
  readonly deck_id: string
  readonly kind: NoteKind
  readonly fields: StoredFields
  readonly tags: readonly string[]
  readonly key_hash: string
  readonly version: number
  readonly is_deleted: boolean
}

const COLUMNS = `n.id, n.deck_id, n.kind, ${FIELDS} AS fields, n.tags, n.key_hash, n.version,
  n.deleted_at IS NOT NULL AS is_deleted`

const recordOf = (row: NoteRow): NoteRecord => ({
  noteId: row.id,
  deckId: row.deck_id,
  kind: row.kind,
  fields: row.fields,
  tags: row.tags,
  keyHash: row.key_hash,
  version: row.version,
  isDeleted: row.is_deleted,
})

/** A note of the viewer's, deleted or not. */
export async function selectOptionalNote(
  viewer: Viewer,
  noteId: string,
  connection: Database = database,
): Promise<NoteRecord | null> {
  const { rows } = await connection.query<NoteRow>(
    `SELECT ${COLUMNS} FROM notes n WHERE n.user_id = $1 AND n.id = $2`,
    [viewer.userId, noteId],
  )
  return rows[0] === undefined ? null : recordOf(rows[0])
}

/** Notes of the viewer's, by id; those not there are left out. */
export async function selectNotes(
  connection: Database,
  viewer: Viewer,
  noteIds: readonly string[],
): Promise<NoteRecord[]> {
  const { rows } = await connection.query<NoteRow>(
    `SELECT ${COLUMNS} FROM notes n WHERE n.user_id = $1 AND n.id = ANY ($2::uuid[])`,
    [viewer.userId, noteIds],
  )
  return rows.map(recordOf)
}

/** The viewer's notes, of any kind, that have these names in these decks. */
export async function notesByKey(
  viewer: Viewer,
  deckIds: readonly string[],
  keyHashes: readonly string[],
  connection: Database = database,
): Promise<NoteRecord[]> {
  const { rows } = await connection.query<NoteRow>(
    `SELECT ${COLUMNS} FROM notes n
     WHERE n.user_id = $1 AND n.deck_id = ANY ($2::uuid[]) AND n.kind = ANY ($3::text[])
       AND n.key_hash = ANY ($4::text[]) AND n.deleted_at IS NULL`,
    [viewer.userId, deckIds, NOTE_KINDS, keyHashes],
  )
  return rows.map(recordOf)
}

/**
 * Notes of a deck of the viewer's in the order in which they were made: so many of those after one of them, or from the
 * first. Deleted ones are left out.
 */
export async function notesAfter(
  viewer: Viewer,
  deckId: string,
  after: string | null,
  most: number,
): Promise<NoteRecord[]> {
  const { rows } = await database.query<NoteRow>(
    `SELECT ${COLUMNS} FROM notes n
     WHERE n.user_id = $1 AND n.deck_id = $2 AND n.deleted_at IS NULL AND ($3::uuid IS NULL OR n.id > $3)
     ORDER BY n.id LIMIT $4`,
    [viewer.userId, deckId, after, most],
  )
  return rows.map(recordOf)
}

/**
 * Makes notes in decks of the viewer's. One whose name is taken in its deck and kind is not made.
 *
 * @returns the ids of those that were made
 */
export async function insertNotes(
  connection: Database,
  viewer: Viewer,
  notes: readonly NewNote[],
  now: number,
): Promise<string[]> {
  const { rows } = await connection.query<{ id: string }>(
    `INSERT INTO notes (id, user_id, deck_id, kind, fields, note_type_id, tags, key_hash, created_at, updated_at)
     SELECT n.id, $1, d.id, n.kind, ${withoutNamedType('n.fields')}, ${typeNamedBy('n.fields')}, n.tags, n.key_hash, $3, $3
     FROM json_to_recordset($2) AS n (
       id uuid, deck_id uuid, kind text, fields jsonb, tags text[], key_hash text)
     JOIN decks d ON d.id = n.deck_id AND d.user_id = $1 AND d.deleted_at IS NULL
     ON CONFLICT DO NOTHING RETURNING id`,
    [
      viewer.userId,
      JSON.stringify(
        notes.map(({ noteId, deckId, kind, fields, tags, keyHash }) => ({
          id: noteId,
          deck_id: deckId,
          kind,
          fields,
          tags,
          key_hash: keyHash,
        })),
      ),
      new Date(now),
    ],
  )
  return rows.map(({ id }) => id)
}

/** A note's new text, for the version its writer saw. */
export interface NoteChange extends NoteText {
  readonly noteId: string
  readonly version: number
}

/**
 * Writes the new text of notes that still have the version their writer saw.
 *
 * @returns the ids of those that were written
 * @throws Postgres' unique violation when a note takes a name that another has
 */
export async function updateNotes(
  connection: Database,
  viewer: Viewer,
  changes: readonly NoteChange[],
  now: number,
): Promise<string[]> {
  if (changes.length === 0) return []
  const { rows } = await connection.query<{ id: string }>(
    `UPDATE notes n SET kind = c.kind, fields = ${withoutNamedType('c.fields')},
       note_type_id = ${typeNamedBy('c.fields')}, tags = c.tags, key_hash = c.key_hash,
       version = n.version + 1, updated_at = $3
     FROM json_to_recordset($2) AS c (
       id uuid, version int, kind text, fields jsonb, tags text[], key_hash text)
     WHERE n.user_id = $1 AND n.id = c.id AND n.version = c.version AND n.deleted_at IS NULL
     RETURNING n.id`,
    [
      viewer.userId,
      JSON.stringify(
        changes.map(({ noteId, version, kind, fields, tags, keyHash }) => ({
          id: noteId,
          version,
          kind,
          fields,
          tags,
          key_hash: keyHash,
        })),
      ),
      new Date(now),
    ],
  )
  return rows.map(({ id }) => id)
}

/** Marks a note as deleted, or takes the mark away (null); false if there was nothing to change. */
export async function setNoteDeleted(
  connection: Database,
  viewer: Viewer,
  noteId: string,
  deletedAt: number | null,
): Promise<boolean> {
  const { rowCount } = await connection.query(
    `UPDATE notes SET deleted_at = $3
     WHERE user_id = $1 AND id = $2 AND (deleted_at IS NULL) = ($3::timestamptz IS NOT NULL)`,
    [viewer.userId, noteId, deletedAt === null ? null : new Date(deletedAt)],
  )
  return rowCount === 1
}
