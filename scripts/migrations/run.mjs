import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { connect } from '../connection.mjs'
import { Failure } from '../failures.mjs'
import { inRoot } from '../paths.mjs'
import { readMigrations } from './files.mjs'
import { pendingMigrations } from './plan.mjs'

/** The number of Prisma Migrate's advisory lock: whoever holds it is the only one migrating. */
const PRISMA_LOCK = 72707369
const SECONDS_TO_WAIT_FOR_LOCK = 60
const OLDEST_POSTGRES = 15

/**
 * Whoever waits for a table holds up everybody who comes after, even readers. So a migration waits this long for one,
 * lets everybody through for a while, and tries again.
 */
const LOCK_TIMEOUT_MS = 500
const PAUSE_MS = 1500
const SECONDS_TO_TRY = 120

/**
 * Brings a database up to date and returns the names of the migrations applied. It keeps the books of Prisma Migrate
 * (table, checksums, lock), so Prisma's own commands agree with it, but needs no engine and takes a tenth of a second.
 * `secondsToTry`: for how long a migration tries for tables that somebody else holds.
 */
export async function migrate(
  url,
  folder = inRoot('prisma/migrations'),
  { secondsToTry = SECONDS_TO_TRY } = {},
) {
  return alone(url, async (client) => {
    await client.query(BOOKS)
    const pending = pendingMigrations(readMigrations(folder), await readBooks(client))
    for (const migration of pending) await applyPatiently(client, migration, secondsToTry)
    return pending.map(({ name }) => name)
  })
}

/** Calls `work` with a connection that nobody else migrates or restores the database beside. */
export async function alone(url, work) {
  const client = await connect(url)
  try {
    await checkVersion(client)
    await takeLock(client)
    return await work(client)
  } catch (error) {
    throw error.code === NO_RIGHT ? lackingRights(error) : error
  } finally {
    await client.end()
  }
}

/** The rows of the books of migrations, which must be there. */
export async function readBooks(client) {
  const { rows } = await client.query(
    'select migration_name, checksum, finished_at, rolled_back_at from _prisma_migrations',
  )
  return rows
}

/** Makes the books unless they are there. */
export const BOOKS = `create table if not exists _prisma_migrations (
  id varchar(36) primary key not null,
  checksum varchar(64) not null,
  finished_at timestamptz,
  migration_name varchar(255) not null,
  logs text,
  rolled_back_at timestamptz,
  started_at timestamptz not null default now(),
  applied_steps_count integer not null default 0
)`

async function checkVersion(client) {
  const { rows } = await client.query("select current_setting('server_version_num')::int as number")
  refuseOldServer(rows[0].number)
}

/** Throws for a server that is too old; `number` is Postgres's own, 150004 for 15.4. */
export function refuseOldServer(number) {
  const major = Math.floor(number / 10_000)
  if (major >= OLDEST_POSTGRES) return
  throw new Failure(
    `The database server in DATABASE_URL is Postgres ${major}: Spindle needs Postgres ${OLDEST_POSTGRES} or newer.`,
  )
}

async function takeLock(client) {
  for (
    const deadline = Date.now() + SECONDS_TO_WAIT_FOR_LOCK * 1000;
    Date.now() < deadline;
    await sleep(200)
  ) {
    const { rows } = await client.query('select pg_try_advisory_lock($1) as taken', [PRISMA_LOCK])
    if (rows[0].taken) return
  }
  throw new Failure(
    'Another process is changing this database and does not finish: wait for it, then start again.',
  )
}

async function applyPatiently(client, migration, secondsToTry) {
  for (const deadline = Date.now() + secondsToTry * 1000; ; await sleep(PAUSE_MS)) {
    try {
      return await apply(client, migration)
    } catch (error) {
      if (!migration.inTransaction || !HELD_UP.has(error.cause?.code)) throw error
      if (Date.now() > deadline) throw heldUp(migration.name)
    }
  }
}

async function apply(client, migration) {
  const { name, inTransaction } = migration
  const id = randomUUID()
  if (inTransaction) await client.query(`begin; set local lock_timeout = ${LOCK_TIMEOUT_MS}`)
  try {
    await carryOut(client, migration, id)
    if (inTransaction) await client.query('commit')
  } catch (error) {
    if (inTransaction) await client.query('rollback')
    else await client.query('update _prisma_migrations set logs = $2 where id = $1', [id, error.message])
    if (error.code === NO_RIGHT) throw error
    throw new Error(`the migration ${name} failed: ${error.message}`, { cause: error })
  }
}

/** Runs a migration's SQL and enters it in the books; in what transaction is the caller's to say. */
export async function carryOut(client, { name, sql, checksum }, id = randomUUID()) {
  await client.query('insert into _prisma_migrations (id, checksum, migration_name) values ($1, $2, $3)', [
    id,
    checksum,
    name,
  ])
  await client.query(sql)
  await client.query(
    'update _prisma_migrations set finished_at = now(), applied_steps_count = 1 where id = $1',
    [id],
  )
}

/** Postgres's codes for a lock that was not to be had in time, and for two that wait for each other. */
const HELD_UP = new Set(['55P03', '40P01'])

const heldUp = (name) =>
  new Failure(
    `The migration ${name} waits for tables that somebody else holds and does not let go: ` +
      'look for long transactions in pg_stat_activity, end them, then start again.',
  )

const NO_RIGHT = '42501'

const lackingRights = (error) =>
  new Failure(
    'The database role in DATABASE_URL may not do what the migrations need ' +
      `(${error.message}): docs/operations.md, "A database of your own", lists the rights to give it.`,
    { cause: error },
  )
