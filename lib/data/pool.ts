import 'server-only'
import { isMainThread } from 'node:worker_threads'
import {
  Pool,
  type ClientBase,
  type PoolConfig,
  type QueryConfig,
  type QueryResult,
  type QueryResultRow,
} from 'pg'
import { env } from '@/lib/env'
import { log } from '@/lib/logging'
import { processWide } from '@/lib/process-wide'

/** A statement that each connection plans once and then knows by name; for those that every answer runs. */
export interface Prepared {
  readonly name: string
  readonly text: string
}

/**
 * The viewer's id, which is the first value, in statements that look rows up one by one. A plan made for this id in particular
 * may take somebody with thousands of rows since the tables were last analysed for one with none, and then any index that
 * begins with the id seems as good as the right one: each look-up reads all they have. This one is made for anybody.
 */
export const ANYBODY = '(SELECT $1::uuid)'

/** The pool, or one connection of it inside a transaction. */
export interface Database {
  query<Row extends QueryResultRow>(
    statement: string | Prepared,
    values?: readonly unknown[],
  ): Promise<QueryResult<Row>>
}

/** A statement and its values, as the driver takes them. Behind a pooler the next connection knows no names. */
export const queryOf = (statement: string | Prepared, values: readonly unknown[] = []): QueryConfig => ({
  ...(typeof statement === 'string'
    ? { text: statement }
    : env().DATABASE_POOLER === undefined
      ? statement
      : { text: statement.text }),
  values: [...values],
})

const APPLICATION_ROLE = 'spindle_app'

/** Connections of a thread that works for one learner: its transaction, and what is asked beside it. */
const OF_A_THREAD = 2

/** The connections to Postgres: one pool per process, shared with Prisma; a thread that needs some has its own. */
export function pool(): Pool {
  return processWide('pool', () => openPool(env().DATABASE_POOLER === undefined ? ownSession : sharedSession))
}

/** How many connections are open, how many of them rest, and how many callers wait for one. */
export function poolUse(): { readonly total: number; readonly idle: number; readonly waiting: number } {
  const { totalCount, idleCount, waitingCount } = pool()
  return { total: totalCount, idle: idleCount, waiting: waitingCount }
}

/** Runs a statement on any free connection. */
export const database: Database = {
  query: (statement, values) => pool().query(queryOf(statement, values)),
}

/** What a connection is opened with, and what is done before it is handed out. */
interface Opening {
  readonly settings: PoolConfig
  readonly onConnect: (client: ClientBase) => Promise<void>
}

/**
 * A connection of our own works as the application's role, which can add to the log but not change it, whoever it
 * signed in as.
 */
const ownSession: Opening = {
  settings: { statement_timeout: 60_000, idle_in_transaction_session_timeout: 60_000 },
  onConnect: async (client) => {
    await client.query(`SET ROLE ${APPLICATION_ROLE}`)
  },
}

/**
 * A pooler gives a connection to whoever has a transaction: what one sets for itself another would find, so nothing is
 * set. Role and timeouts are those of the login, which its operator has seen to.
 */
const sharedSession: Opening = {
  settings: {},
  onConnect: async (client) => {
    const { rows } = await client.query<{ role: string }>('SELECT current_user::text AS role')
    if (rows[0]?.role !== APPLICATION_ROLE) {
      throw new Error(
        `the login in DATABASE_URL must work as ${APPLICATION_ROLE}: see docs/operations.md, "PgBouncer"`,
      )
    }
  },
}

function openPool({ settings, onConnect }: Opening): Pool {
  const opened = new Pool({
    ...settings,
    connectionString: env().DATABASE_URL,
    max: isMainThread ? env().DATABASE_POOL_MAX : OF_A_THREAD,
    application_name: 'spindle',
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 60_000,
    // The pool waits for it before it hands the connection out; the type says void.
    // eslint-disable-next-line @typescript-eslint/no-misused-promises
    onConnect,
  })
  // A server that goes away while a connection is idle: the pool drops it and opens another when asked.
  opened.on('error', (error) => log.warn('database connection lost', {}, error))
  return opened
}
