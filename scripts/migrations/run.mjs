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
 * Brings a database up to date and returns the names of the migrations applied. It keeps the books of Prisma Migrate
 * (table, checksums, lock), so Prisma's own commands agree with it, but needs no engine and takes a tenth of a second.
 */
export async function migrate(url, folder = inRoot('prisma/migrations')) {
  const client = await connect(url)
  try {
    await checkVersion(client)
    await takeLock(client)
    await client.query(BOOKS)
    const { rows } = await client.query(
      'select migration_name, checksum, finished_at, rolled_back_at from _prisma_migrations',
    )
    const pending = pendingMigrations(readMigrations(folder), rows)
    for (const migration of pending) await apply(client, migration)
    return pending.map(({ name }) => name)
  } catch (error) {
    throw error.code === NO_RIGHT ? lackingRights(error) : error
  } finally {
    await client.end()
  }
}

const BOOKS = `create table if not exists _prisma_migrations (
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

async function apply(client, { name, sql, checksum, inTransaction }) {
  const id = randomUUID()
  const begin = () =>
    client.query('insert into _prisma_migrations (id, checksum, migration_name) values ($1, $2, $3)', [
      id,
      checksum,
      name,
    ])
  const finish = () =>
    client.query('update _prisma_migrations set finished_at = now(), applied_steps_count = 1 where id = $1', [
      id,
    ])
  if (inTransaction) await client.query('begin')
  try {
    await begin()
    await client.query(sql)
    await finish()
    if (inTransaction) await client.query('commit')
  } catch (error) {
    if (inTransaction) await client.query('rollback')
    else await client.query('update _prisma_migrations set logs = $2 where id = $1', [id, error.message])
    if (error.code === NO_RIGHT) throw error
    throw new Error(`the migration ${name} failed: ${error.message}`, { cause: error })
  }
}

const NO_RIGHT = '42501'

const lackingRights = (error) =>
  new Failure(
    'The database role in DATABASE_URL may not do what the migrations need ' +
      `(${error.message}): docs/operating.md, "A database of your own", lists the rights to give it.`,
    { cause: error },
  )
