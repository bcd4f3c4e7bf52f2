import 'server-only'
import type { Viewer } from '@/lib/contracts/viewer'
import type { Database } from '../pool'
import { exportedName, SECTIONS, type Section } from './sections'

type Row = Readonly<Record<string, unknown>>

const sectionNamed = (name: string): Section => {
  const section = SECTIONS.find((each) => each.name === name)
  if (section === undefined) throw new Error(`no section ${name} in an export`)
  return section
}

/** The column of a section's table that an export writes under each name. */
const columnOf = (column: string): string => column.replace(/[ :].*$/, '')

/** Whether the viewer has a row in any of these sections; of `settings` everybody has one. */
export async function holdsAnyOf(
  viewer: Viewer,
  sections: readonly string[],
  connection: Database,
): Promise<boolean> {
  const tables = sections.filter((name) => name !== 'settings').map((name) => sectionNamed(name).table)
  const { rows } = await connection.query<{ holds: boolean }>(
    `SELECT ${tables.map((table) => `EXISTS (SELECT FROM ${table} WHERE user_id = $1)`).join(' OR ')} AS holds`,
    [viewer.userId],
  )
  return rows[0]?.holds ?? false
}

/** Writes rows of a section, as an export has them, as the viewer's own. `more`: columns that an export leaves out. */
export async function restoreRows(
  connection: Database,
  viewer: Viewer,
  name: string,
  rows: readonly Row[],
  more: readonly string[] = [],
): Promise<void> {
  const { table, columns } = sectionNamed(name)
  const names = new Map(columns.map((column) => [exportedName(column), columnOf(column)]))
  const written = [...names.values(), ...more]
  await connection.query(
    `INSERT INTO ${table} (user_id, ${written.join(', ')})
     SELECT $1, ${written.map((column) => `r.${column}`).join(', ')}
     FROM json_populate_recordset(NULL::${table}, $2::json) r`,
    [viewer.userId, JSON.stringify(rows.map((row) => renamed(row, names)))],
  )
}

const renamed = (row: Row, names: ReadonlyMap<string, string>): Row =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [names.get(name) ?? name, value]))

/** Gives the viewer the settings of an export. */
export async function restoreSettings(connection: Database, viewer: Viewer, row: Row): Promise<void> {
  const names = new Map(sectionNamed('settings').columns.map((column) => [exportedName(column), column]))
  const columns = [...names.values()]
  await connection.query(
    `UPDATE learners l SET ${columns.map((column) => `${column} = r.${column}`).join(', ')}
     FROM json_populate_record(NULL::learners, $2::json) r WHERE l.user_id = $1`,
    [viewer.userId, JSON.stringify(renamed(row, names))],
  )
}

/** Makes the cards of an export, each new as it once was: where they stand follows from the log. */
export async function restoreCards(
  connection: Database,
  viewer: Viewer,
  cards: readonly Row[],
): Promise<void> {
  await connection.query(
    `WITH given AS (
       SELECT * FROM json_to_recordset($2::json) AS c (
         "cardId" uuid, "noteId" uuid, "deckId" uuid, ordinal int, position bigint)
     ), made AS (
       INSERT INTO cards (id, user_id, note_id, ordinal)
       SELECT c."cardId", $1, n.id, c.ordinal FROM given c JOIN notes n ON n.id = c."noteId" AND n.user_id = $1
       RETURNING id)
     INSERT INTO card_states (user_id, card_id, note_id, deck_id, position)
     SELECT $1, c."cardId", c."noteId", c."deckId", c.position FROM given c JOIN made ON made.id = c."cardId"`,
    [viewer.userId, JSON.stringify(cards)],
  )
}

/** Keeps a picture or sound of an export. */
export async function restoreMedia(
  connection: Database,
  viewer: Viewer,
  media: { readonly hash: string; readonly mime: string; readonly createdAt: string; readonly bytes: Buffer },
): Promise<void> {
  await connection.query(
    'INSERT INTO media (user_id, hash, mime, bytes, size, created_at) VALUES ($1, $2, $3, $4, $5, $6)',
    [viewer.userId, media.hash, media.mime, media.bytes, media.bytes.byteLength, media.createdAt],
  )
}

/** What Postgres says where a row can't be kept: which column or rule; null where that is not why it failed. */
export function rowRefusal(error: unknown): { readonly isTaken: boolean; readonly field: string } | null {
  if (!(error instanceof Error)) return null
  const { code, constraint, column } = error as {
    readonly code?: unknown
    readonly constraint?: unknown
    readonly column?: unknown
  }
  if (typeof code !== 'string' || !/^2[23]/.test(code)) return null
  const field = typeof constraint === 'string' ? constraint : typeof column === 'string' ? column : ''
  return { isTaken: code === '23505' && OTHERS_KEYS.has(field), field }
}

/** Keys that a row may share with another learner's. */
const OTHERS_KEYS: ReadonlySet<string> = new Set(['decks_pkey', 'notes_pkey', 'cards_pkey'])
