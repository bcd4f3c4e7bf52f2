import { pool } from '@/lib/data/pool'
import { migrate } from '../../scripts/migrations/run.mjs'
import { inDatabase } from './in-database'
import { drop, emptyDatabase, query } from '../faults/launcher/databases'

/** Databases of one test file on the tests' server. */
export class OwnDatabases {
  private readonly server = process.env.DATABASE_URL
  private readonly made: string[] = []

  /** An empty one. */
  async empty(): Promise<string> {
    const given = process.env.DATABASE_URL
    process.env.DATABASE_URL = this.server
    const address = await emptyDatabase()
    process.env.DATABASE_URL = given
    this.made.push(address)
    return address
  }

  /** A migrated one that the app's own pool works on from now on: to be called before anything of the app is. */
  async ofThePool(): Promise<string> {
    const address = await this.empty()
    await migrate(address)
    process.env.DATABASE_URL = address
    return address
  }

  async dropAll(): Promise<void> {
    await pool().end()
    process.env.DATABASE_URL = this.server
    for (const address of this.made) await drop(address)
  }
}

/** Every row of every table as text, by table. */
export async function allRows(address: string): Promise<Record<string, string[]>> {
  return inDatabase(address, async (client) => {
    const tables = await client.query<{ name: string }>(
      `SELECT relname AS name FROM pg_class
       WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND relname <> '_prisma_migrations'`,
    )
    const rows: Record<string, string[]> = {}
    for (const { name } of tables.rows) {
      const found = await client.query<{ row: string }>(`SELECT t::text AS row FROM "${name}" t`)
      rows[name] = found.rows.map(({ row }) => row).sort()
    }
    return rows
  })
}

/** Who may do what with which table and column. */
export async function rights(address: string): Promise<string[]> {
  const { rows } = await query(
    address,
    `SELECT relname || ' ' || coalesce(relacl::text, '') || coalesce((
       SELECT string_agg(attname || attacl::text, ' ' ORDER BY attname) FROM pg_attribute
       WHERE attrelid = c.oid AND attacl IS NOT NULL), '') AS line
     FROM pg_class c WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY relname`,
  )
  return (rows as { line: string }[]).map(({ line }) => line)
}
