import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { migrate } from '../../scripts/migrations/run.mjs'
import { inRoot } from '../../scripts/paths.mjs'
import { drop, emptyDatabase, query } from './launcher/databases'
import { until } from './launcher/launched'

let database = ''
let folder = ''
beforeEach(async () => {
  database = await emptyDatabase()
  folder = mkdtempSync(path.join(os.tmpdir(), 'spindle-migrations-'))
})
afterEach(async () => {
  await drop(database)
  rmSync(folder, { recursive: true })
})

const write = (name: string, sql: string) => {
  mkdirSync(path.join(folder, name), { recursive: true })
  writeFileSync(path.join(folder, name, 'migration.sql'), sql)
}
const books = async () =>
  (
    await query(
      database,
      'select migration_name, finished_at is not null as done, logs from _prisma_migrations',
    )
  ).rows

function prisma(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [inRoot('node_modules/prisma/build/index.js'), ...args],
    {
      cwd: inRoot(),
      encoding: 'utf8',
      env: { ...process.env, DATABASE_URL: database },
    },
  )
  return { status, output: stdout + stderr }
}

describe('the migrations of this copy', () => {
  it('leave a database that Prisma’s own commands find up to date and like the schema', async () => {
    await migrate(database)
    expect(prisma('migrate', 'status').output).toContain('Database schema is up to date!')
    const diff = [
      'migrate',
      'diff',
      '--from-config-datasource',
      '--to-schema',
      'prisma/schema.prisma',
      '--exit-code',
    ]
    expect(prisma(...diff)).toMatchObject({ status: 0 })
  })

  it('are run once by two servers that start together', async () => {
    const [one = [], two = []] = await Promise.all([migrate(database), migrate(database)])
    expect(Math.min(one.length, two.length)).toBe(0)
    expect((await books()).length).toBe(one.length + two.length)
  })
})

describe('a migration that fails', () => {
  it('leaves nothing behind and is tried again by the next start', async () => {
    write('0001_a', 'create table a (id int)')
    write('0002_b', 'create table b (id int); insert into nowhere values (1)')
    await expect(migrate(database, folder)).rejects.toThrow('the migration 0002_b failed: relation "nowhere"')
    expect(await books()).toEqual([{ migration_name: '0001_a', done: true, logs: null }])
    write('0002_b', 'create table b (id int)')
    expect(await migrate(database, folder)).toEqual(['0002_b'])
  })

  it('is noted as broken off when it could not run in a transaction', async () => {
    write('0001_a', 'create table a (id int)')
    write('0002_b', '-- no transaction\ncreate index concurrently b on nowhere (id)')
    await expect(migrate(database, folder)).rejects.toThrow('0002_b failed')
    expect((await books())[1]).toEqual({
      migration_name: '0002_b',
      done: false,
      logs: expect.stringContaining('nowhere'),
    })
    await expect(migrate(database, folder)).rejects.toThrow('0002_b broke off halfway')
  })
})

describe('a migration of a table that somebody else holds', () => {
  let holder: pg.Client
  beforeEach(async () => {
    write('0001_a', 'create table a (id int)')
    await migrate(database, folder)
    write('0002_b', 'alter table a add column b int')
    holder = new pg.Client({ connectionString: database })
    await holder.connect()
    await holder.query('begin')
    await holder.query('select from a')
  })
  afterEach(() => holder.end())

  it('lets others through while it waits, and comes about once the table is free', async () => {
    const migrated = migrate(database, folder)
    await until(async () => (await waiting()) > 0, 'the migration waits')
    // This reader stands behind the migration, and is let through though the table is still held.
    expect((await query(database, 'select from a')).rowCount).toBe(0)
    await holder.query('commit')
    expect(await migrated).toEqual(['0002_b'])
  })

  it('says whom to look for when that never comes', async () => {
    await expect(migrate(database, folder, { secondsToTry: 0 })).rejects.toThrow(
      'The migration 0002_b waits for tables that somebody else holds',
    )
    expect(await books()).toHaveLength(1)
  })

  const waiting = async () =>
    (await query(database, `select from pg_locks where not granted and relation = 'a'::regclass`)).rowCount ??
    0
})

describe('a migration without a transaction', () => {
  it('may make an index while others write', async () => {
    write('0001_a', 'create table a (id int)')
    write('0002_b', '-- no transaction\ncreate index concurrently b on a (id)')
    expect(await migrate(database, folder)).toEqual(['0001_a', '0002_b'])
  })
})
