import 'server-only'
import { Pool, type QueryConfig, type QueryResult, type QueryResultRow } from 'pg'
import { env } from '@/lib/env'
import { log } from '@/lib/logging'
import { processWide } from '@/lib/process-wide'

/** A statement that each connection plans once and then knows by name; for those that every answer runs. */
export interface Prepared {
  readonly name: string
  readonly text: string
}

/** The pool, or one connection of it inside a transaction. */
export interface Database {
  query<Row extends QueryResultRow>(
    statement: string | Prepared,
    values?: readonly unknown[],
  ): Promise<QueryResult<Row>>
}

/** A statement and its values, as the driver takes them. */
export const queryOf = (statement: string | Prepared, values: readonly unknown[] = []): QueryConfig => ({
  ...(typeof statement === 'string' ? { text: statement } : statement),
  values: [...values],
})

const APPLICATION_ROLE = 'spindle_app'

/** The connections to Postgres: one pool per process, shared with Prisma. */
export function pool(): Pool {
  return processWide('pool', () => openPool(env().DATABASE_URL, env().DATABASE_POOL_MAX))
}

/** Runs a statement on any free connection. */
export const database: Database = {
  query: (statement, values) => pool().query(queryOf(statement, values)),
}

/**
 * Opens a pool whose connections all work as the application's role, which can add to the log but not change it,
 * whoever they signed in as.
 */
function openPool(connectionString: string, max: number): Pool {
  const opened = new Pool({
    connectionString,
    max,
    application_name: 'spindle',
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 60_000,
    statement_timeout: 60_000,
    idle_in_transaction_session_timeout: 60_000,
    // The pool waits for it before it hands the connection out; the type says void.
    // eslint-disable-next-line @typescript-eslint/no-misused-promises
    onConnect: async (client) => {
      await client.query(`SET ROLE ${APPLICATION_ROLE}`)
    },
  })
  // A server that goes away while a connection is idle: the pool drops it and opens another when asked.
  opened.on('error', (error) => log.warn('database connection lost', {}, error))
  return opened
}
