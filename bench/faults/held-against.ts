import { Client } from 'pg'
import { auditLearner, isClean } from '@/lib/usecases/audit-learner'
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

/** Calls `work` with a connection of the database's owner, who may read everything. */
export async function withOwner<T>(databaseUrl: string, work: (owner: Client) => Promise<T>): Promise<T> {
  const owner = new Client({ connectionString: databaseUrl })
  await owner.connect()
  try {
    return await work(owner)
  } finally {
    await owner.end()
  }
}

/** Every row of a learner in every table, as text by table. */
export type Rows = ReadonlyMap<string, string>

/** Reads all rows of a learner. */
export async function rowsOf(owner: Client, userId: string): Promise<Rows> {
  const { rows: tables } = await owner.query<{ name: string; key: string }>(
    `SELECT table_name AS name, CASE table_name WHEN 'users' THEN 'id' ELSE 'user_id' END AS key
     FROM information_schema.columns
     WHERE table_schema = 'public' AND (column_name = 'user_id' OR table_name = 'users' AND column_name = 'id')
     ORDER BY 1`,
  )
  const found = new Map<string, string>()
  for (const { name, key } of tables) {
    const { rows } = await owner.query<{ text: string }>(
      `SELECT coalesce(string_agg(t::text, E'\\n' ORDER BY t::text), '') AS text FROM "${name}" t WHERE t.${key} = $1`,
      [userId],
    )
    found.set(name, rows[0]?.text ?? '')
  }
  return found
}

/** Events that were acknowledged before this was asked and are not stored, over some devices that may go on answering. */
export async function lostOf(owner: Client, devices: readonly OutboxDevice[]): Promise<number> {
  let lost = 0
  for (const device of devices) {
    // What is acknowledged while the database answers is not part of the question.
    const asked = [...device.acknowledged.keys()]
    const { rows } = await owner.query<{ found: string }>(
      'SELECT count(*) AS found FROM events WHERE user_id = $1 AND event_id = ANY ($2)',
      [device.viewer.userId, asked],
    )
    lost += asked.length - Number(rows[0]?.found ?? 0)
  }
  return lost
}

export interface Held {
  readonly devices: readonly OutboxDevice[]
  /** Events of these learners that were there before. */
  readonly eventsBefore: ReadonlySet<string>
  /** Somebody who did nothing meanwhile, and what they had. */
  readonly bystander: { readonly userId: string; readonly rows: Rows }
}

/** Holds the database against what the devices were told, once all they made has been sent. */
export async function heldAgainst(databaseUrl: string, held: Held): Promise<Findings> {
  return withOwner(databaseUrl, async (owner) => {
    const { devices, eventsBefore, bystander } = held
    const viewers = new Map(devices.map(({ viewer }) => [viewer.userId, viewer]))
    let [twice, strange, unlikeReplay] = [0, 0, 0]
    for (const viewer of viewers.values()) {
      const own = devices.filter((device) => device.viewer.userId === viewer.userId)
      const made = new Set(own.flatMap((device) => [...device.made]))
      const stored = await eventIds(owner, viewer.userId)
      twice += stored.length - new Set(stored).size
      strange += stored.filter((eventId) => !made.has(eventId) && !eventsBefore.has(eventId)).length
      strange += own.reduce((sum, { refused }) => sum + refused, 0)
      const audit = await auditLearner(viewer)
      if (!audit.ok || !isClean(audit.value)) unlikeReplay++
    }
    for (const device of devices)
      twice += [...device.acknowledged.values()].filter((times) => times > 1).length
    const after = await rowsOf(owner, bystander.userId)
    return {
      lost: await lostOf(owner, devices),
      twice,
      strange,
      unlikeReplay,
      notFinite: await notFinite(owner),
      touched: [...after].filter(([table, rows]) => bystander.rows.get(table) !== rows).length,
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
