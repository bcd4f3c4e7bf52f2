import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { connect } from '../connection.mjs'
import { Failure } from '../failures.mjs'
import { readBooks } from '../migrations/run.mjs'
import { END_OF_ROWS, FORMAT, mark } from './format.mjs'
import { copyIn, copyOut, hasBooks, PLAIN_FORMS, readTables } from './tables.mjs'

/**
 * Writes all of a database into one file: every table as it stood at one moment, while others go on working. The file
 * has its name only once it is whole. `onTable(name)` is told of each table that begins and returns what is told of
 * its number of rows. Resolves with `{ tables, rows }`.
 */
export async function dump(url, file, onTable) {
  const client = await connect(url)
  const unfinished = `${file}.${process.pid}.unfinished`
  try {
    await client.query('begin isolation level repeatable read read only')
    await client.query(PLAIN_FORMS)
    if (!(await hasBooks(client))) {
      throw new Failure(
        'There is nothing of Spindle in this database: start Spindle on it once, or name another in DATABASE_URL.',
      )
    }
    const counts = { tables: 0, rows: 0 }
    const to = createWriteStream(unfinished, { mode: 0o600, flush: true })
    await pipeline(content(client, counts, onTable), createGzip(), to)
    await client.query('commit')
    await rename(unfinished, file)
    return counts
  } finally {
    await rm(unfinished, { force: true })
    await client.end()
  }
}

/** The file, piece by piece. Its marks are comments of SQL: psql can run it on a database that is migrated and empty. */
async function* content(client, counts, onTable) {
  const migrations = (await readBooks(client))
    .filter((row) => row.finished_at !== null && row.rolled_back_at === null)
    .map(({ migration_name: name, checksum }) => ({ name, checksum }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
  yield mark({ backup: FORMAT, made: new Date().toISOString(), migrations })
  for (const table of await readTables(client)) {
    const summary = { table: table.name, rows: 0, sha256: '' }
    const onEnd = onTable(table.name)
    yield `${copyIn(table)};\n`
    yield* rowsOf(client, table, summary)
    yield END_OF_ROWS
    yield mark(summary)
    counts.tables += 1
    counts.rows += summary.rows
    onEnd(summary.rows)
  }
  yield mark({ end: true, ...counts })
}

/** A table's rows as Postgres sends them; afterwards `summary` holds their number and the checksum of their bytes. */
export async function* rowsOf(client, table, summary) {
  const { to: copyTo } = (await import('pg-copy-streams')).default
  const hash = createHash('sha256')
  const stream = client.query(copyTo(copyOut(table)))
  for await (const piece of stream) {
    hash.update(piece)
    yield piece
  }
  summary.rows = stream.rowCount
  summary.sha256 = hash.digest('hex')
}
