import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { BOOKS, carryOut } from '../migrations/run.mjs'
import { rowsOf } from './dump.mjs'
import { readMark } from './format.mjs'
import { cutOff, damaged, noBackup, unlike } from './sentences.mjs'
import { copyIn, PLAIN_FORMS, readTables } from './tables.mjs'

const LOCK_TIMEOUT_MS = 10_000

/**
 * In one transaction: gives up all tables, makes those of the backup's time anew, and fills them. Each table is read
 * back and held against the backup's checksum before anything stands. Resolves with `{ tables, rows }`.
 */
export async function loadAll(client, { reader, migrations, file, onTable }) {
  await client.query('begin')
  try {
    await client.query(PLAIN_FORMS)
    await client.query(`set local lock_timeout = ${LOCK_TIMEOUT_MS}`)
    await dropAll(client)
    await client.query(BOOKS)
    for (const migration of migrations) await carryOut(client, insideTransaction(migration))
    const counts = await fillAll(client, { reader, file, onTable })
    await client.query('commit')
    return counts
  } catch (error) {
    // A connection that is gone has rolled back by itself.
    await client.query('rollback').catch(() => {})
    throw error
  }
}

async function dropAll(client) {
  const names = (await readTables(client)).map(({ name }) => `"${name}"`)
  await client.query(`drop table if exists ${[...names, '_prisma_migrations'].join(', ')}`)
}

/** What is made while others work, an index for instance, is made in this transaction as usual: nobody is there yet. */
const insideTransaction = (migration) =>
  migration.inTransaction ? migration : { ...migration, sql: migration.sql.replace(/\bconcurrently\b/gi, '') }

async function fillAll(client, { reader, file, onTable }) {
  const counts = { tables: 0, rows: 0 }
  for (const table of await readTables(client)) {
    if ((await need(reader, file)) !== `${copyIn(table)};`) throw noBackup(file)
    const onEnd = onTable(table.name)
    const summary = await fill(client, table, { reader, file })
    counts.tables += 1
    counts.rows += summary.rows
    onEnd(summary.rows)
  }
  const end = readMark(await need(reader, file))
  if (end?.end !== true || end.tables !== counts.tables || end.rows !== counts.rows) throw damaged(file)
  // Only now has zlib come to the checksum of all.
  if ((await reader.line()) !== null) throw damaged(file)
  return counts
}

async function need(reader, file) {
  const line = await reader.line()
  if (line === null) throw cutOff(file)
  return line
}

async function fill(client, table, { reader, file }) {
  const { from: copyFrom } = (await import('pg-copy-streams')).default
  const hash = createHash('sha256')
  async function* hashed() {
    for await (const piece of reader.rows()) {
      hash.update(piece)
      yield piece
    }
  }
  const taken = client.query(copyFrom(copyIn(table)))
  await pipeline(Readable.from(hashed()), taken)
  const summary = readMark(await need(reader, file))
  if (summary?.rows !== taken.rowCount || summary.sha256 !== hash.digest('hex')) throw damaged(file)
  const stored = { rows: 0, sha256: '' }
  for await (const _ of rowsOf(client, table, stored)) continue
  if (stored.rows !== summary.rows || stored.sha256 !== summary.sha256) throw unlike(table.name)
  return summary
}
