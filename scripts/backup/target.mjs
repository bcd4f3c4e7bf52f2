import { Failure } from '../failures.mjs'
import { readMigrations } from '../migrations/files.mjs'
import { pendingMigrations } from '../migrations/plan.mjs'
import { readBooks } from '../migrations/run.mjs'
import { hasBooks, readTables } from './tables.mjs'

/** Tables that hold nothing of anybody's: a start writes the first two, and the third forgets within a day. */
const NOBODYS = new Set(['starter_decks', 'starter_problem_sets', 'rate_limits'])

/**
 * Throws unless a database may be given the rows of a backup: it is empty or Spindle's, not of a newer version, in no
 * server's use, and holds nothing of anybody's or may be replaced.
 */
export async function checkTarget(client, folder, mayReplace) {
  const tables = await readTables(client)
  if (await hasBooks(client)) pendingMigrations(readMigrations(folder), await readBooks(client))
  else if (tables.length > 0) {
    throw new Failure(
      'The database holds tables that are not of Spindle: give Spindle a database of its own.',
    )
  }
  await refuseBesideServers(client)
  if (await holdsRows(client, tables)) await mayReplace(await nameOf(client))
}

async function refuseBesideServers(client) {
  const { rows } = await client.query(
    `select count(*)::int as count from pg_stat_activity
     where datname = current_database() and application_name = 'spindle'`,
  )
  if (rows[0].count > 0) throw new Failure('A Spindle server works on this database: stop it, then restore.')
}

async function holdsRows(client, tables) {
  for (const { name } of tables.filter((table) => !NOBODYS.has(table.name))) {
    const { rowCount } = await client.query(`select from "${name}" limit 1`)
    if (rowCount > 0) return true
  }
  return false
}

async function nameOf(client) {
  const { rows } = await client.query('select current_database() as name')
  return rows[0].name
}
