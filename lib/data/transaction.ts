import 'server-only'
import type { PoolClient } from 'pg'
import { pool, queryOf, type Database } from './pool'

/**
 * Runs work in one transaction: all of it happens, or none. Use cases open it and hand its connection to the data
 * modules they call; Prisma has no part in it, since a transaction of Prisma's costs ten times as much.
 */
export const transaction = <T>(work: (connection: Database) => Promise<T>): Promise<T> =>
  inTransaction('BEGIN', work)

/**
 * The same for work that takes minutes, much of it between two statements: the server is not to end it for that. Whoever
 * does such work sees to it that there is little of it at once.
 */
export const longTransaction = <T>(work: (connection: Database) => Promise<T>): Promise<T> =>
  inTransaction(
    `BEGIN; SET LOCAL idle_in_transaction_session_timeout = '10min'; SET LOCAL statement_timeout = '10min'`,
    work,
  )

async function inTransaction<T>(begin: string, work: (connection: Database) => Promise<T>): Promise<T> {
  const client = await pool().connect()
  try {
    await client.query(begin)
    const value = await work({
      query: (statement, values) => client.query(queryOf(statement, values)),
    })
    await client.query('COMMIT')
    client.release()
    return value
  } catch (error) {
    await rollBack(client)
    throw error
  }
}

/** A connection that can't even roll back is thrown away: the server then rolls back by itself. */
async function rollBack(client: PoolClient): Promise<void> {
  try {
    await client.query('ROLLBACK')
    client.release()
  } catch {
    client.release(true)
  }
}
