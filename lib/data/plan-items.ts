import 'server-only'
import type { PlannedDeck, PlannedSet } from '@/lib/contracts/plan'
import type { Viewer } from '@/lib/contracts/viewer'
import type { PlanItem } from '@/lib/focus/day-plan'
import type { Rating } from '@/lib/focus/starting-value'
import type { StudyDay } from '@/lib/scheduling'
import type { Database } from './pool'

/** An item of a plan as it is kept. */
export interface PlanItemRecord extends Omit<PlanItem, 'place'> {
  readonly day: StudyDay
  /** Null: it was taken off. */
  readonly place: number | null
  readonly deck: PlannedDeck | null
  readonly set: PlannedSet | null
  readonly process: string
  /** The day it was put off from the last time; null: it stands where it was written, or that was taken back. */
  readonly postponedFrom: StudyDay | null
  /** The last block that was begun for it. */
  readonly blockId: string | null
}

/** An item that stands in a list. */
export type StandingItem = PlanItemRecord & { readonly place: number }

interface ItemRow {
  item_id: string
  day: number
  place: number | null
  deck_id: string | null
  deck_name: string | null
  is_archived: boolean
  is_paused: boolean
  set_id: string | null
  set_name: string | null
  is_set_paused: boolean
  process: string
  minutes: number
  dread: Rating | null
  postponed: number
  postponed_from: number | null
  is_done: boolean
  block_id: string | null
}

const SELECT = `SELECT p.item_id, p.day, p.place, p.deck_id, d.name AS deck_name,
    d.archived_at IS NOT NULL AS is_archived, d.paused_at IS NOT NULL AS is_paused, p.set_id, s.name AS set_name,
    s.paused_at IS NOT NULL AS is_set_paused, p.process, p.minutes, p.dread, p.postponed, p.postponed_from,
    p.done_at IS NOT NULL AS is_done, p.block_id
  FROM plan_items p LEFT JOIN decks d ON d.user_id = p.user_id AND d.id = p.deck_id AND d.deleted_at IS NULL
    LEFT JOIN problem_sets s ON s.user_id = p.user_id AND s.set_id = p.set_id AND s.deleted_at IS NULL
  WHERE p.user_id = $1`

/** The list of a day, as it stands. */
export async function selectPlan(
  connection: Database,
  viewer: Viewer,
  day: StudyDay,
): Promise<StandingItem[]> {
  const { rows } = await connection.query<ItemRow>(
    `${SELECT} AND p.day = $2 AND p.place IS NOT NULL ORDER BY p.place`,
    [viewer.userId, day],
  )
  return rows.map(itemOf).filter(isStanding)
}

/** What was not done on the days before one, so many at most, the latest day first. */
export async function selectLeft(
  connection: Database,
  viewer: Viewer,
  before: StudyDay,
  most: number,
): Promise<StandingItem[]> {
  const { rows } = await connection.query<ItemRow>(
    `${SELECT} AND p.day < $2 AND p.place IS NOT NULL AND p.done_at IS NULL ORDER BY p.day DESC, p.place LIMIT $3`,
    [viewer.userId, before, most],
  )
  return rows.map(itemOf).filter(isStanding)
}

/** Items of the viewer's by their ids, taken off or not, in no order. */
export async function selectPlanItems(
  connection: Database,
  viewer: Viewer,
  itemIds: readonly string[],
): Promise<PlanItemRecord[]> {
  const { rows } = await connection.query<ItemRow>(`${SELECT} AND p.item_id = ANY ($2)`, [
    viewer.userId,
    itemIds,
  ])
  return rows.map(itemOf)
}

/** The item a block was begun for; null for none, or one that was taken off. */
export async function selectOptionalItemOfBlock(
  connection: Database,
  viewer: Viewer,
  blockId: string,
): Promise<PlanItemRecord | null> {
  const { rows } = await connection.query<ItemRow>(`${SELECT} AND p.block_id = $2 AND p.place IS NOT NULL`, [
    viewer.userId,
    blockId,
  ])
  return rows[0] === undefined ? null : itemOf(rows[0])
}

/** What an item says. */
export interface PlanItemText {
  readonly itemId: string
  /** At most one of both: with neither it is something of the learner's own. */
  readonly deckId: string | null
  readonly setId: string | null
  readonly process: string
  readonly minutes: number
  readonly dread: Rating | null
}

/** Adds an item to the list of a day. */
export async function insertPlanItem(
  connection: Database,
  viewer: Viewer,
  item: PlanItemText & { readonly day: StudyDay; readonly place: number },
  now: number,
): Promise<void> {
  await connection.query(
    `INSERT INTO plan_items (user_id, item_id, day, place, kind, deck_id, set_id, process, minutes, dread, created_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      ...[viewer.userId, item.itemId, item.day, item.place, kindOf(item), item.deckId, item.setId],
      ...[item.process, item.minutes, item.dread, new Date(now)],
    ],
  )
}

/** Writes an item anew, where it stands. */
export async function updatePlanItem(
  connection: Database,
  viewer: Viewer,
  item: PlanItemText,
): Promise<void> {
  await connection.query(
    `UPDATE plan_items SET kind = $3, deck_id = $4, set_id = $5, process = $6, minutes = $7, dread = $8
     WHERE user_id = $1 AND item_id = $2`,
    [
      ...[viewer.userId, item.itemId, kindOf(item), item.deckId, item.setId],
      ...[item.process, item.minutes, item.dread],
    ],
  )
}

function kindOf({ deckId, setId }: PlanItemText): 'deck' | 'problems' | 'own' {
  if (deckId !== null) return 'deck'
  return setId === null ? 'own' : 'problems'
}

/** Puts the list of a day into an order; these are all that stand in it. */
export async function setPlaces(
  connection: Database,
  viewer: Viewer,
  day: StudyDay,
  itemIds: readonly string[],
): Promise<void> {
  await connection.query(
    `UPDATE plan_items p SET place = w.place - 1
     FROM unnest($3::uuid[]) WITH ORDINALITY AS w (item_id, place)
     WHERE p.user_id = $1 AND p.day = $2 AND p.item_id = w.item_id AND p.place IS DISTINCT FROM w.place - 1`,
    [viewer.userId, day, itemIds],
  )
}

/** Takes an item off its list; it can be put back. */
export async function takeOffPlan(connection: Database, viewer: Viewer, itemId: string): Promise<void> {
  await connection.query('UPDATE plan_items SET place = NULL WHERE user_id = $1 AND item_id = $2', [
    viewer.userId,
    itemId,
  ])
}

/** Where an item goes, and what that does to the count of its postponements. */
export interface PlanMove {
  readonly itemId: string
  readonly day: StudyDay
  readonly place: number
  readonly postponed: number
  readonly postponedFrom: StudyDay | null
}

/** Moves an item to a list. The block that was begun for it on another day says no more of it. */
export async function movePlanItem(
  connection: Database,
  viewer: Viewer,
  { itemId, day, place, postponed, postponedFrom }: PlanMove,
): Promise<void> {
  await connection.query(
    `UPDATE plan_items SET day = $3, place = $4, postponed = $5, postponed_from = $6,
       block_id = CASE WHEN day = $3 THEN block_id END
     WHERE user_id = $1 AND item_id = $2`,
    [viewer.userId, itemId, day, place, postponed, postponedFrom],
  )
}

/** Ticks an item off, or takes the tick away; false when there is no such item. */
export async function setPlanItemDone(
  connection: Database,
  viewer: Viewer,
  itemId: string,
  doneAt: number | null,
): Promise<boolean> {
  const { rowCount } = await connection.query(
    'UPDATE plan_items SET done_at = $3 WHERE user_id = $1 AND item_id = $2 AND place IS NOT NULL',
    [viewer.userId, itemId, doneAt === null ? null : new Date(doneAt)],
  )
  return rowCount === 1
}

/** Notes that a block was begun for an item. */
export async function setPlanItemBlock(
  connection: Database,
  viewer: Viewer,
  itemId: string,
  blockId: string,
): Promise<void> {
  await connection.query('UPDATE plan_items SET block_id = $3 WHERE user_id = $1 AND item_id = $2', [
    viewer.userId,
    itemId,
    blockId,
  ])
}

/** Deletes what was taken off the lists of days before one. */
export async function forgetTakenOff(connection: Database, viewer: Viewer, before: StudyDay): Promise<void> {
  await connection.query('DELETE FROM plan_items WHERE user_id = $1 AND day < $2 AND place IS NULL', [
    viewer.userId,
    before,
  ])
}

/** Takes dread off every item of the viewer's; the items stay. */
export async function forgetPlanDread(connection: Database, viewer: Viewer): Promise<void> {
  await connection.query('UPDATE plan_items SET dread = NULL WHERE user_id = $1 AND dread IS NOT NULL', [
    viewer.userId,
  ])
}

const itemOf = (row: ItemRow): PlanItemRecord => ({
  itemId: row.item_id,
  day: row.day,
  place: row.place,
  deck: row.deck_id === null ? null : deckOf(row.deck_id, row),
  set: row.set_id === null ? null : setOf(row.set_id, row),
  process: row.process,
  minutes: row.minutes,
  dread: row.dread,
  postponed: row.postponed,
  postponedFrom: row.postponed_from,
  isDone: row.is_done,
  blockId: row.block_id,
})

function deckOf(deckId: string, { deck_name: name, is_archived, is_paused }: ItemRow): PlannedDeck {
  if (name === null) return { standing: 'gone' }
  return { standing: is_archived ? 'archived' : is_paused ? 'paused' : 'there', deckId, name }
}

function setOf(setId: string, { set_name: name, is_set_paused: isPaused }: ItemRow): PlannedSet {
  if (name === null) return { standing: 'gone' }
  return { standing: isPaused ? 'paused' : 'there', setId, name }
}

const isStanding = (item: PlanItemRecord): item is StandingItem => item.place !== null
