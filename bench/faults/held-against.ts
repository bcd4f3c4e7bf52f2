import { isDeepStrictEqual } from 'node:util'
import type { Client } from 'pg'
import type { Viewer } from '@/lib/contracts/viewer'
import { auditLearner, isClean } from '@/lib/usecases/audit-learner'
import { belongingsOf } from '@/tests/support/belongings'
import { inDatabase } from '@/tests/support/in-database'
import type { OutboxDevice } from './device'

/** What was found when the database was held against what its devices were told. Nothing in it should be above 0. */
export interface Findings {
  /** Acknowledged and not stored. */
  readonly lost: number
  /** Stored more than once, or acknowledged as new more than once. */
  readonly twice: number
  /** Refused, or stored though nobody made it. */
  readonly strange: number
  /** Learners whose rows aren't what a replay of their log gives. */
  readonly unlikeReplay: number
  /** Rows that hold something that is no number, or endless. */
  readonly notFinite: number
  /** Tables in which a learner who did nothing has other rows than before. */
  readonly touched: number
}

export const isSpotless = (findings: Findings): boolean =>
  Object.values(findings).every((found) => found === 0)

/** What a learner was told that the server has. */
export interface Told {
  readonly userId: string
  readonly eventIds: readonly string[]
}

/** What devices have been told until now: what is acknowledged later, while the database answers, is no part of it. */
export const toldBy = (devices: readonly OutboxDevice[]): Told[] =>
  devices.map(({ viewer, acknowledged }) => ({
    userId: viewer.userId,
    eventIds: [...acknowledged.keys()],
  }))

/** How many acknowledged events are not stored. */
export async function lostOf(owner: Client, told: readonly Told[]): Promise<number> {
  let lost = 0
  for (const { userId, eventIds } of told) {
    const { rows } = await owner.query<{ found: string }>(
      'SELECT count(*) AS found FROM events WHERE user_id = $1 AND event_id = ANY ($2)',
      [userId, eventIds],
    )
    lost += eventIds.length - Number(rows[0]?.found ?? 0)
  }
  return lost
}

/** How many of some learners have rows that aren't what a replay of their log gives. */
export async function unlikeReplayOf(viewers: Iterable<Viewer>): Promise<number> {
  let unlike = 0
  for (const viewer of viewers) {
    const audit = await auditLearner(viewer)
    if (!audit.ok || !isClean(audit.value)) unlike++
  }
  return unlike
}

/** Every row of a learner in every table. */
export const rowsOf = (owner: Client, userId: string): Promise<Rows> =>
  belongingsOf(async (sql, values) => (await owner.query(sql, values && [...values])).rows as never, userId)

/** Rows as text by table. */
export type Rows = Readonly<Record<string, readonly string[]>>

export interface Held {
  readonly devices: readonly OutboxDevice[]
  /** Events of these learners that were there before. */
  readonly eventsBefore: ReadonlySet<string>
  /** Somebody who did nothing meanwhile, and what they had. */
  readonly bystander: { readonly userId: string; readonly rows: Rows }
}

/** Holds the database against what the devices were told, once all they made has been sent. */
export async function heldAgainst(databaseUrl: string, held: Held): Promise<Findings> {
  return inDatabase(databaseUrl, async (owner) => {
    const { devices, eventsBefore, bystander } = held
    const viewers = new Map(devices.map(({ viewer }) => [viewer.userId, viewer]))
    let [twice, strange] = [0, 0]
    for (const viewer of viewers.values()) {
      const own = devices.filter((device) => device.viewer.userId === viewer.userId)
      const made = new Set(own.flatMap((device) => [...device.made]))
      const stored = await eventIds(owner, viewer.userId)
      twice += stored.length - new Set(stored).size
      strange += stored.filter((eventId) => !made.has(eventId) && !eventsBefore.has(eventId)).length
      strange += own.reduce((sum, { refused }) => sum + refused, 0)
    }
    for (const device of devices)
      twice += [...device.acknowledged.values()].filter((times) => times > 1).length
    const after = await rowsOf(owner, bystander.userId)
    return {
      lost: await lostOf(owner, toldBy(devices)),
      twice,
      strange,
      unlikeReplay: await unlikeReplayOf(viewers.values()),
      notFinite: await notFinite(owner),
      touched: Object.entries(after).filter(
        ([table, rows]) => !isDeepStrictEqual(bystander.rows[table], rows),
      ).length,
    }
  })
}

/** Ids of a learner's events, in the order of the log. */
export async function eventIds(owner: Client, userId: string): Promise<string[]> {
  const { rows } = await owner.query<{ id: string }>(
    'SELECT event_id AS id FROM events WHERE user_id = $1 ORDER BY seq',
    [userId],
  )
  return rows.map(({ id }) => id)
}

/** Rows of the log and its caches that hold NaN or an infinity, which a column of floats would take. */
async function notFinite(owner: Client): Promise<number> {
  const { rows } = await owner.query<{ found: string }>(
    ['events', 'card_states', 'learner_models', 'journal']
      .map(
        (table) =>
          `SELECT count(*) AS found FROM ${table} t WHERE row_to_json(t)::text ~ '"(NaN|-?Infinity)"'`,
      )
      .join(' UNION ALL '),
  )
  return rows.reduce((sum, { found }) => sum + Number(found), 0)
}
