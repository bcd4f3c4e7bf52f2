import 'server-only'
import type { PoolClient } from 'pg'
import { pool, queryOf, type Database } from './pool'

/**
 * Runs work in one transaction: all of it happens, or none. Use cases open it and hand its connection to the data
 * modules they call; Prisma has no part in it, since a transaction of Prisma's costs ten times as much.
 */
export async function transaction<T>(work: (connection: Database) => Promise<T>): Promise<T> {
  const client = await pool().connect()
  try {
    await client.query('BEGIN')
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
