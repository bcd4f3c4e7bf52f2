import 'server-only'
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { transaction } from './transaction'

/** The migrations of this copy of Spindle held against those the database has run. */
export interface MigrationState {
  readonly applied: number
  /** Of this copy, not yet run. */
  readonly pending: readonly string[]
  /** Run, but not of this copy: the database belongs to a newer one. */
  readonly unknown: readonly string[]
}

/** Compares migrations; it fails if the database can't be asked. */
export async function migrationState(): Promise<MigrationState> {
  const [ours, run] = await Promise.all([migrationsHere(), migrationsRun()])
  return {
    applied: run.length,
    pending: ours.filter((name) => !run.includes(name)),
    unknown: run.filter((name) => !ours.includes(name)),
  }
}

async function migrationsHere(): Promise<string[]> {
  const folder = path.join(/* turbopackIgnore: true */ process.cwd(), 'prisma/migrations')
  const entries = await readdir(folder, { withFileTypes: true })
  return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
}

/** The books of the migrations belong to whoever signed in, not to the application's role. */
function migrationsRun(): Promise<string[]> {
  return transaction(async (connection) => {
    await connection.query('SET LOCAL ROLE NONE')
    const books = await connection.query<{ exists: boolean }>(
      "SELECT to_regclass('_prisma_migrations') IS NOT NULL AS exists",
    )
    if (books.rows[0]?.exists !== true) return []
    const { rows } = await connection.query<{ name: string }>(
      `SELECT migration_name AS name FROM _prisma_migrations
       WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name`,
    )
    return rows.map(({ name }) => name)
  })
}
