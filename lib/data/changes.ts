import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import type { RecentRedate } from '@/lib/contracts/dates'
import type { RecentImport } from '@/lib/contracts/import'
import type { Viewer } from '@/lib/contracts/viewer'
import type { Shelf } from '@/lib/scheduling'
import type { Stretch } from './events'
import type { PlacedCard } from './introduction-order'
import type { NoteText } from './notes'
import { database, type Database } from './pool'

/** A change can be undone for this long, in milliseconds: thirty days. */
export const UNDO_MILLISECONDS = 30 * 86_400_000

/** What was done to many things at once, with what it takes to undo it. */
export type Change =
  | { readonly kind: 'move'; readonly notes: readonly MovedNote[] }
  | { readonly kind: 'tag'; readonly notes: readonly RetaggedNote[] }
  | { readonly kind: 'shelve'; readonly shelf: Shelf; readonly cards: readonly ShelvedCard[] }
  /** The events of the reset, each with the note of its card. */
  | {
      readonly kind: 'reset'
      readonly events: readonly { readonly eventId: string; readonly noteId: string }[]
    }
  | { readonly kind: 'delete'; readonly noteIds: readonly string[] }
  | AdvancedNotes
  | ImportedNotes
  | RedatedCards

/** Notes whose cards come sooner: the events that said so, and the places of new cards. */
export interface AdvancedNotes {
  readonly kind: 'advance'
  readonly events: readonly { readonly eventId: string; readonly noteId: string }[]
  readonly places: readonly PlacedCard[]
}

/** Cards that were given other dates, each by an event of the log: those of a stretch of it. */
export interface RedatedCards extends Stretch {
  readonly kind: 'redate'
  readonly cards: number
}

/** What an import brought. */
export interface ImportedNotes {
  readonly kind: 'import'
  /** The notes it made, counted: lists show the figures without reading the rest. */
  readonly created: number
  /** The notes it changed, counted. */
  readonly changed: number
  /** The notes it made. */
  readonly noteIds: readonly string[]
  readonly rewritten: readonly RewrittenNote[]
  /** The decks it made. */
  readonly deckIds: readonly string[]
  /** Undone, all of it goes, notes that were edited since too; otherwise those stay. */
  readonly isWhole?: boolean
  /** Where in the log the answers are that it brought; null or left out where there are none. */
  readonly stretch?: Stretch | null
}

/** A note that got another text. */
export interface RewrittenNote {
  readonly noteId: string
  /** The version it had with the new text. */
  readonly version: number
  readonly before: NoteText
}

export interface MovedNote {
  readonly noteId: string
  readonly fromDeckId: string
  readonly toDeckId: string
}

/** Tags a note didn't have before, and tags it had. */
export interface RetaggedNote {
  readonly noteId: string
  readonly added: readonly string[]
  readonly removed: readonly string[]
}

export interface ShelvedCard {
  readonly cardId: string
  readonly noteId: string
  /** The shelf it was on. */
  readonly before: Shelf
}

/** A change that stands. */
export interface StandingChange {
  readonly change: Change
  /** Milliseconds since the epoch. */
  readonly createdAt: number
}

/** Keeps a change of the viewer's, and forgets those too old to be undone. Returns its id. */
export async function insertChange(
  connection: Database,
  viewer: Viewer,
  { kind, ...data }: Change,
  now: number,
): Promise<string> {
  const changeId = uuidv7({ msecs: now })
  await connection.query('DELETE FROM changes WHERE user_id = $1 AND created_at < $2', [
    viewer.userId,
    new Date(now - UNDO_MILLISECONDS),
  ])
  await connection.query(
    'INSERT INTO changes (user_id, change_id, kind, data, created_at) VALUES ($1, $2, $3, $4, $5)',
    [viewer.userId, changeId, kind, JSON.stringify(data), new Date(now)],
  )
  return changeId
}

/**
 * Marks a change of the viewer's as undone and returns it, for the caller to undo in the same transaction. Null for one
 * that isn't there, is too old, or is undone already.
 */
export async function takeChange(
  connection: Database,
  viewer: Viewer,
  changeId: string,
  now: number,
): Promise<StandingChange | null> {
  const { rows } = await connection.query<{ kind: Change['kind']; data: object; created_at: Date }>(
    `UPDATE changes SET undone_at = $3
     WHERE user_id = $1 AND change_id = $2 AND undone_at IS NULL AND created_at >= $4
     RETURNING kind, data, created_at`,
    [viewer.userId, changeId, new Date(now), new Date(now - UNDO_MILLISECONDS)],
  )
  const [row] = rows
  if (row === undefined) return null
  return { change: { kind: row.kind, ...row.data } as Change, createdAt: row.created_at.getTime() }
}

/** Whether the viewer undid this change before. */
export async function isChangeUndone(
  connection: Database,
  viewer: Viewer,
  changeId: string,
): Promise<boolean> {
  const { rowCount } = await connection.query(
    'SELECT FROM changes WHERE user_id = $1 AND change_id = $2 AND undone_at IS NOT NULL',
    [viewer.userId, changeId],
  )
  return rowCount === 1
}

/** The viewer's latest change of dates that can still be undone; null when there is none. */
export async function latestRedate(
  connection: Database,
  viewer: Viewer,
  now: number,
): Promise<RecentRedate | null> {
  const { rows } = await connection.query<Omit<RecentRedate, 'until'>>(
    `SELECT change_id AS "changeId", (extract(epoch FROM created_at) * 1000)::float8 AS at,
       (data ->> 'cards')::int AS cards
     FROM changes
     WHERE user_id = $1 AND kind = 'redate' AND undone_at IS NULL AND created_at >= $2
     ORDER BY created_at DESC, change_id DESC LIMIT 1`,
    [viewer.userId, new Date(now - UNDO_MILLISECONDS)],
  )
  const [row] = rows
  return row === undefined ? null : { ...row, until: row.at + UNDO_MILLISECONDS }
}

/** The viewer's imports that can still be undone, the latest first: so many at most. */
export async function recentImports(viewer: Viewer, now: number, most: number): Promise<RecentImport[]> {
  const { rows } = await database.query<Omit<RecentImport, 'until'>>(
    `SELECT change_id AS "changeId", (extract(epoch FROM created_at) * 1000)::float8 AS at,
       (data ->> 'created')::int AS created, (data ->> 'changed')::int AS changed,
       coalesce((data ->> 'isWhole')::boolean, false) AS "isWhole"
     FROM changes
     WHERE user_id = $1 AND kind = 'import' AND undone_at IS NULL AND created_at >= $2
     ORDER BY created_at DESC, change_id DESC LIMIT $3`,
    [viewer.userId, new Date(now - UNDO_MILLISECONDS), most],
  )
  return rows.map((row) => ({ ...row, until: row.at + UNDO_MILLISECONDS }))
}
