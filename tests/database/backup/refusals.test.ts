import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dump } from '../../../scripts/backup/dump.mjs'
import { restore } from '../../../scripts/backup/restore.mjs'
import { migrate } from '../../../scripts/migrations/run.mjs'
import { query } from '../../faults/launcher/databases'
import { allRows, OwnDatabases } from '../../support/own-database'
import { writtenLearner } from '../../support/written-learner'

const NOON = Date.parse('2026-11-22T12:00Z')
const quietly = () => () => {}
const agreed = () => Promise.resolve()

const databases = new OwnDatabases()
const folder = mkdtempSync(path.join(os.tmpdir(), 'spindle-backup-'))
const file = path.join(folder, 'all.backup')
let target = ''
let before: unknown

beforeAll(async () => {
  const original = await databases.ofThePool()
  await writtenLearner('ada@example.org', NOON)
  await dump(original, file, quietly)
  target = await databases.empty()
  await migrate(target)
  await query(target, `INSERT INTO users (id) VALUES ('01890000-0000-7000-8000-000000000001')`)
  before = await allRows(target)
})
afterAll(async () => {
  await databases.dropAll()
  rmSync(folder, { recursive: true })
})

const into = (backup: string, mayReplace: (name: string) => Promise<void> = agreed) =>
  restore(target, backup, { onTable: quietly, mayReplace })

/** A file with these bytes. */
function written(bytes: Buffer | string): string {
  const spoiled = path.join(folder, 'spoiled.backup')
  writeFileSync(spoiled, bytes)
  return spoiled
}

/** The backup with its text changed. */
const rewritten = (change: (text: string) => string) =>
  written(gzipSync(change(gunzipSync(readFileSync(file)).toString())))

describe('nothing is changed, and a sentence says why,', () => {
  const refused = async (backup: string, sentence: string) => {
    await expect(into(backup)).rejects.toThrow(sentence)
    expect(await allRows(target)).toEqual(before)
  }

  it('when there is no such file, or it is a folder', async () => {
    const nowhere = path.join(folder, 'nowhere')
    await refused(nowhere, `There is no ${nowhere}: check the path.`)
    await refused(folder, `${folder} is a folder: name a file.`)
  })

  it('when a file is something else', async () => {
    const sentence = 'is no backup of Spindle'
    await refused(written(''), 'ends too early')
    await refused(written('a letter'), sentence)
    await refused(written(gzipSync('a letter')), sentence)
    await refused(written(gzipSync('-- spindle {"backup":"yes"}\n')), sentence)
  })

  it.each([0.2, 0.5, 0.9, 0.999])('when only the first %f of it is there', async (share) => {
    const bytes = readFileSync(file)
    await refused(written(bytes.subarray(0, Math.floor(bytes.length * share))), 'ends too early')
  })

  it('when it ends between two tables', async () => {
    await refused(
      rewritten((text) => text.slice(0, text.indexOf('copy "events"'))),
      'ends too early',
    )
    await refused(
      rewritten((text) => text.slice(0, text.lastIndexOf('-- spindle'))),
      'ends too early',
    )
  })

  it('when a byte of it was changed', async () => {
    const bytes = readFileSync(file)
    bytes[Math.floor(bytes.length / 2)] = (bytes[Math.floor(bytes.length / 2)] ?? 0) ^ 1
    await refused(written(bytes), 'is damaged')
  })

  it('when what was changed is no value any more', async () => {
    await refused(
      rewritten((text) => text.replace(/\b\d{4}-\d\d-\d\d /, '9999-99-99 ')),
      'is damaged',
    )
    await refused(
      rewritten((text) => text.replace(/\\\\x([0-9a-f]{6})/, '\\\\x0')),
      'is damaged',
    )
    await refused(
      rewritten((text) => text.replace('ada@example.org', '\\N\t'.repeat(99))),
      'is damaged',
    )
  })

  it('when a row of it was changed or left out', async () => {
    await refused(
      rewritten((text) => text.replace('ada@example.org', 'eve@example.org')),
      'is damaged',
    )
    await refused(
      rewritten((text) => text.replace(/\n[^\n]*ada@example\.org[^\n]*\n/, '\n')),
      'is damaged',
    )
  })

  it('when it is from a newer Spindle, or was made by other migrations', async () => {
    await refused(
      rewritten((text) => text.replace('"backup":1', '"backup":2')),
      'is from a newer version of Spindle',
    )
    await refused(
      rewritten((text) => text.replace('"name":"0001_first_sitting"', '"name":"9999_later"')),
      'is from a newer version of Spindle',
    )
    await refused(
      rewritten((text) => text.replace('"checksum":"', '"checksum":"0')),
      'migration 0001_first_sitting was another',
    )
  })

  it('unless whoever asks agrees to give up what is there', async () => {
    const asked: string[] = []
    const no = (name: string) => {
      asked.push(name)
      return Promise.reject(new Error('rather not'))
    }
    await expect(into(file, no)).rejects.toThrow('rather not')
    expect(asked).toEqual([new URL(target).pathname.slice(1)])
    expect(await allRows(target)).toEqual(before)
  })

  it('while a server works on the database', async () => {
    const server = new pg.Client({ connectionString: target, application_name: 'spindle' })
    await server.connect()
    try {
      await refused(file, 'A Spindle server works on this database')
    } finally {
      await server.end()
    }
  })

  it('when the database is newer, or not of Spindle', async () => {
    const stranger = await databases.empty()
    await query(stranger, 'CREATE TABLE recipes (id int)')
    const asked = { onTable: quietly, mayReplace: agreed }
    await expect(restore(stranger, file, asked)).rejects.toThrow('tables that are not of Spindle')
    await expect(dump(stranger, path.join(folder, 'none.backup'), quietly)).rejects.toThrow(
      'There is nothing of Spindle in this database',
    )
    const newer = await databases.empty()
    await migrate(newer)
    await query(
      newer,
      `UPDATE _prisma_migrations SET migration_name = '9999_later' WHERE migration_name LIKE '0002%'`,
    )
    await expect(restore(newer, file, asked)).rejects.toThrow('from a newer version of Spindle')
  })
})

it('a backup that broke off leaves no file', async () => {
  const backup = path.join(folder, 'broken.backup')
  const breaking = (name: string) => () => {
    if (name === 'events') throw new Error('the power went')
  }
  await expect(dump(target, backup, breaking)).rejects.toThrow('the power went')
  expect(existsSync(backup)).toBe(false)
  expect(readdirSync(folder).filter((name) => name.includes('unfinished'))).toEqual([])
})
