import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readMigrations } from '../../../scripts/migrations/files.mjs'
import { pendingMigrations } from '../../../scripts/migrations/plan.mjs'
import { refuseOldServer } from '../../../scripts/migrations/run.mjs'

const migration = (name: string) => ({ name, sql: '', checksum: `sum of ${name}`, inTransaction: true })
const row = (name: string, more = {}) => ({
  migration_name: name,
  checksum: `sum of ${name}`,
  finished_at: new Date(0),
  rolled_back_at: null,
  ...more,
})
const both = [migration('0001_a'), migration('0002_b')]

describe('what is left to migrate', () => {
  it('is everything in an empty database', () => {
    expect(pendingMigrations(both, [])).toEqual(both)
  })

  it('is what has no row', () => {
    expect(pendingMigrations(both, [row('0001_a')])).toEqual([both[1]])
  })

  it('includes what was rolled back, in whatever state it was', () => {
    const rolledBack = row('0002_b', { rolled_back_at: new Date(1), finished_at: null, checksum: 'other' })
    expect(pendingMigrations(both, [row('0001_a'), rolledBack])).toEqual([both[1]])
  })

  it('cannot be said of a database from a newer version', () => {
    expect(() => pendingMigrations(both, [row('0003_c')])).toThrow('newer version of Spindle')
  })

  it('cannot be said when a migration was edited', () => {
    expect(() => pendingMigrations(both, [row('0001_a', { checksum: 'other' })])).toThrow(
      '0001_a was changed',
    )
  })

  it('cannot be said when a migration broke off', () => {
    expect(() => pendingMigrations(both, [row('0001_a', { finished_at: null })])).toThrow('0001_a broke off')
  })
})

describe('the migrations of a folder', () => {
  let folder = ''
  beforeEach(() => (folder = mkdtempSync(path.join(os.tmpdir(), 'spindle-migrations-'))))
  afterEach(() => rmSync(folder, { recursive: true }))
  const write = (name: string, sql: string) => {
    mkdirSync(path.join(folder, name))
    writeFileSync(path.join(folder, name, 'migration.sql'), sql)
  }

  it('come in the order of their names, with the checksum Prisma gives them', () => {
    write('0002_b', 'select 2')
    write('0001_a', '')
    writeFileSync(path.join(folder, 'migration_lock.toml'), '')
    const migrations = readMigrations(folder)
    expect(migrations.map(({ name }) => name)).toEqual(['0001_a', '0002_b'])
    // SHA-256 of nothing, as printed by sha256sum < /dev/null.
    expect(migrations[0]?.checksum).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
  })

  it('run in a transaction unless their first line says otherwise', () => {
    write('0001_a', '-- a table\n-- no transaction')
    write(
      '0002_b',
      '-- no transaction: an index that is made while people study\ncreate index concurrently …',
    )
    expect(readMigrations(folder).map(({ inTransaction }) => inTransaction)).toEqual([true, false])
  })
})

describe('the version of a database server', () => {
  it.each([130_011, 149_999])('%i is too old', (number) => {
    expect(() => refuseOldServer(number)).toThrow(/is Postgres 1[34]: Spindle needs Postgres 15 or newer/)
  })
  it.each([150_000, 180_004])('%i will do', (number) => {
    expect(() => refuseOldServer(number)).not.toThrow()
  })
})
