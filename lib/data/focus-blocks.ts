import 'server-only'
import type { Viewer } from '@/lib/contracts/viewer'
import type { FocusBlock } from '@/lib/focus/block'
import type { RatedBlock } from '@/lib/focus/starting'
import type { Cue, Rated, Rating, WorkKind } from '@/lib/focus/starting-value'
import type { Database } from './pool'

/** A block as it is kept. Times are milliseconds since the epoch. */
export interface BlockRecord extends FocusBlock {
  readonly blockId: string
  readonly workKind: WorkKind
  readonly cue: Cue
  readonly deckId: string | null
  readonly setId: string | null
  readonly process: string
  readonly minutesChosen: number
  /** Local time of day at the start, hours. */
  readonly startHour: number
  /** When its end was left. */
  readonly closedAt: number | null
  readonly breakUntil: number | null
  readonly dread: Rating | null
  readonly felt: Rating | null
  readonly predictedFelt: number | null
}

/** Adds a block of the viewer's. */
export async function insertBlock(connection: Database, viewer: Viewer, block: BlockRecord): Promise<void> {
  await connection.query(
    `INSERT INTO focus_blocks (user_id, block_id, work_kind, cue, deck_id, set_id, process, minutes_chosen,
       minutes, started_at, start_hour, dread, predicted_felt)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      viewer.userId,
      block.blockId,
      block.workKind,
      block.cue,
      block.deckId,
      block.setId,
      block.process,
      block.minutesChosen,
      block.minutes,
      new Date(block.startedAt),
      block.startHour,
      block.dread,
      block.predictedFelt,
    ],
  )
}

/** A block of the viewer's; null when there is none by this id. */
export async function selectOptionalBlock(
  connection: Database,
  viewer: Viewer,
  blockId: string,
): Promise<BlockRecord | null> {
  const { rows } = await connection.query<BlockRow>(
    `SELECT * FROM focus_blocks WHERE user_id = $1 AND block_id = $2`,
    [viewer.userId, blockId],
  )
  return rows[0] === undefined ? null : blockOf(rows[0])
}

/** The viewer's blocks that began at or after an instant, the latest first. */
export async function selectBlocksSince(
  connection: Database,
  viewer: Viewer,
  since: number,
): Promise<BlockRecord[]> {
  const { rows } = await connection.query<BlockRow>(
    `SELECT * FROM focus_blocks WHERE user_id = $1 AND started_at >= $2 ORDER BY started_at DESC, block_id DESC`,
    [viewer.userId, new Date(since)],
  )
  return rows.map(blockOf)
}

/** What may happen to a block after its start. */
export type BlockChange = Pick<BlockRecord, 'minutes' | 'pause' | 'endedAt' | 'closedAt' | 'breakUntil'>

/** Writes what happened to a block. */
export async function updateBlock(
  connection: Database,
  viewer: Viewer,
  blockId: string,
  { minutes, pause, endedAt, closedAt, breakUntil }: BlockChange,
): Promise<void> {
  await connection.query(
    `UPDATE focus_blocks SET minutes = $3, pause_from = $4, pause_to = $5, ended_at = $6, closed_at = $7,
       break_until = $8
     WHERE user_id = $1 AND block_id = $2`,
    [
      viewer.userId,
      blockId,
      minutes,
      dateOf(pause?.from),
      dateOf(pause?.to),
      dateOf(endedAt),
      dateOf(closedAt),
      dateOf(breakUntil),
    ],
  )
}

/** Writes how a block felt, and by how much that differed from what was predicted. */
export async function updateRating(
  connection: Database,
  viewer: Viewer,
  blockId: string,
  { felt, delta }: { readonly felt: Rating; readonly delta: number },
): Promise<void> {
  await connection.query(
    'UPDATE focus_blocks SET felt = $3, delta = $4 WHERE user_id = $1 AND block_id = $2',
    [viewer.userId, blockId, felt, delta],
  )
}

/** A rated block with the one it is. */
export interface RatedRecord extends Rated {
  readonly blockId: string
  readonly startedAt: number
  readonly dread: Rating | null
}

/** Every block of the viewer's that was rated, in the order in which they began. */
export async function selectRated(connection: Database, viewer: Viewer): Promise<RatedRecord[]> {
  const { rows } = await connection.query<RatedRow>(
    `SELECT block_id, work_kind, cue, start_hour, minutes_chosen, started_at, dread, felt FROM focus_blocks
     WHERE user_id = $1 AND felt IS NOT NULL ORDER BY started_at, block_id`,
    [viewer.userId],
  )
  return rows.map((row) => ({
    blockId: row.block_id,
    startedAt: row.started_at.getTime(),
    dread: row.dread,
    felt: row.felt,
    start: { kind: row.work_kind, cue: row.cue, hour: row.start_hour, minutes: row.minutes_chosen },
  }))
}

/** A block with dread before and a rating after. */
export interface RatedBlockRecord extends RatedBlock {
  readonly blockId: string
  readonly startedAt: number
}

/** The latest of the viewer's blocks with dread before and a rating after, so many at most, the latest first. */
export async function selectLastRated(
  connection: Database,
  viewer: Viewer,
  most: number,
): Promise<RatedBlockRecord[]> {
  const { rows } = await connection.query<{
    block_id: string
    started_at: Date
    dread: Rating
    felt: Rating
  }>(
    `SELECT block_id, started_at, dread, felt FROM focus_blocks
     WHERE user_id = $1 AND dread IS NOT NULL AND felt IS NOT NULL ORDER BY started_at DESC, block_id DESC LIMIT $2`,
    [viewer.userId, most],
  )
  return rows.map((row) => ({
    blockId: row.block_id,
    startedAt: row.started_at.getTime(),
    dread: row.dread,
    felt: row.felt,
  }))
}

/** Takes dread, rating and what was predicted off every block of the viewer's; the blocks stay. */
export async function forgetRatings(connection: Database, viewer: Viewer): Promise<void> {
  await connection.query(
    `UPDATE focus_blocks SET dread = NULL, felt = NULL, predicted_felt = NULL, delta = NULL
     WHERE user_id = $1 AND (dread IS NOT NULL OR felt IS NOT NULL OR predicted_felt IS NOT NULL)`,
    [viewer.userId],
  )
}

interface RatedRow {
  block_id: string
  work_kind: WorkKind
  cue: Cue
  start_hour: number
  minutes_chosen: number
  started_at: Date
  dread: Rating | null
  felt: Rating
}

interface BlockRow extends Omit<RatedRow, 'felt'> {
  deck_id: string | null
  set_id: string | null
  process: string
  minutes: number
  pause_from: Date | null
  pause_to: Date | null
  ended_at: Date | null
  closed_at: Date | null
  break_until: Date | null
  felt: Rating | null
  predicted_felt: number | null
}

const blockOf = (row: BlockRow): BlockRecord => ({
  blockId: row.block_id,
  workKind: row.work_kind,
  cue: row.cue,
  deckId: row.deck_id,
  setId: row.set_id,
  process: row.process,
  minutesChosen: row.minutes_chosen,
  minutes: row.minutes,
  startedAt: row.started_at.getTime(),
  startHour: row.start_hour,
  pause:
    row.pause_from === null ? null : { from: row.pause_from.getTime(), to: row.pause_to?.getTime() ?? null },
  endedAt: row.ended_at?.getTime() ?? null,
  closedAt: row.closed_at?.getTime() ?? null,
  breakUntil: row.break_until?.getTime() ?? null,
  dread: row.dread,
  felt: row.felt,
  predictedFelt: row.predicted_felt,
})

const dateOf = (instant: number | null | undefined): Date | null =>
  instant == null ? null : new Date(instant)
