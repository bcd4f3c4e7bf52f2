import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { readMigrations } from '../migrations/files.mjs'
import { alone, migrate } from '../migrations/run.mjs'
import { inRoot } from '../paths.mjs'
import { FORMAT, Reader, readMark } from './format.mjs'
import { loadAll } from './load.mjs'
import { changed, newer, noBackup, unreadable } from './sentences.mjs'
import { checkTarget } from './target.mjs'

/**
 * Puts what a backup holds in the place of all that a database holds, or changes nothing at all; then brings the
 * database up to date with this copy. `mayReplace(database)` is asked before anybody's rows are given up, and throws
 * when they are not; `onTable` is as for `dump`. Resolves with `{ made, tables, rows, migrated }`: when the backup was
 * made, what it held, and the names of the migrations it lacked.
 */
export async function restore(url, file, { mayReplace, onTable, folder = inRoot('prisma/migrations') }) {
  const unzipped = createGunzip()
  // An error of the file reaches whoever reads the text.
  pipeline(createReadStream(file), unzipped, () => {})
  try {
    const reader = new Reader(unzipped)
    const head = await readHead(reader, file)
    const migrations = migrationsOf(head, readMigrations(folder), file)
    const counts = await alone(url, async (client) => {
      await checkTarget(client, folder, mayReplace)
      return loadAll(client, { reader, migrations, file, onTable })
    })
    return { made: head.made, ...counts, migrated: await migrate(url, folder) }
  } catch (error) {
    throw unreadable(error, file)
  } finally {
    unzipped.destroy()
  }
}

async function readHead(reader, file) {
  const head = await firstLine(reader, file)
  if (!Number.isInteger(head?.backup) || !Array.isArray(head.migrations)) throw noBackup(file)
  if (head.backup > FORMAT) throw newer(file)
  return head
}

async function firstLine(reader, file) {
  try {
    return readMark(await reader.line())
  } catch (error) {
    // Whatever is not gzip.
    throw error.code === 'Z_DATA_ERROR' ? noBackup(file) : error
  }
}

/** Of this copy's migrations those that the backup's database had run. */
function migrationsOf(head, ours, file) {
  const known = new Map(ours.map((migration) => [migration.name, migration]))
  return head.migrations.map(({ name, checksum }) => {
    const migration = known.get(name)
    if (!migration) throw newer(file)
    if (migration.checksum !== checksum) throw changed(file, name)
    return migration
  })
}
