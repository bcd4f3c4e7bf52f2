import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dump } from '../../../scripts/backup/dump.mjs'
import { restore } from '../../../scripts/backup/restore.mjs'
import { migrate } from '../../../scripts/migrations/run.mjs'
import { inRoot } from '../../../scripts/paths.mjs'
import { query } from '../../faults/launcher/databases'
import { allRows, OwnDatabases, rights } from '../../support/own-database'
import { openLearner } from '../../support/learners'
import { writtenLearner } from '../../support/written-learner'

const NOON = Date.parse('2026-11-22T12:00Z')
const EMAIL = 'ada@example.org'
const quietly = () => () => {}
const never = () => Promise.reject(new Error('nobody agreed to give up what is there'))
const anew = { onTable: quietly, mayReplace: never }

const databases = new OwnDatabases()
const folder = mkdtempSync(path.join(os.tmpdir(), 'spindle-backup-'))
const file = path.join(folder, 'all.backup')
let original = ''

beforeAll(async () => {
  original = await databases.ofThePool()
  await writtenLearner(EMAIL, NOON)
  await writtenLearner('bob@example.org', NOON)
  await dump(original, file, quietly)
})
afterAll(async () => {
  await databases.dropAll()
  rmSync(folder, { recursive: true })
})

/** A backup’s text without the moment it was made at. */
const textOf = (backup: string) =>
  gunzipSync(readFileSync(backup))
    .toString()
    .replace(/"made":"[^"]*"/, '')

describe('a backup that is restored', () => {
  let restored = ''
  beforeAll(async () => {
    restored = await databases.empty()
    await restore(restored, file, anew)
  })

  it('gives every row of every table, byte for byte', async () => {
    const rows = await allRows(original)
    expect(await allRows(restored)).toEqual(rows)
    expect(
      ['events', 'media', 'card_states', 'journal'].map((name) => (rows[name]?.length ?? 0) > 1),
    ).toEqual(Array(4).fill(true))
    const second = path.join(folder, 'second.backup')
    await dump(restored, second, quietly)
    expect(textOf(second)).toBe(textOf(file))
  })

  it('is as the log says', () => {
    const { status, stdout } = spawnSync(
      process.execPath,
      ['--conditions=react-server', '--import', 'tsx', 'scripts/replay.ts', '--user', EMAIL],
      { cwd: inRoot(), encoding: 'utf8', env: { ...process.env, DATABASE_URL: restored } },
    )
    expect(stdout).toContain('Everything is as the log says.')
    expect(status).toBe(0)
  })

  it('lets each role do what it could', async () => {
    expect(await rights(restored)).toEqual(await rights(original))
    await expect(query(restored, 'SET ROLE spindle_app; DELETE FROM events')).rejects.toMatchObject({
      code: '42501',
    })
  })

  it('needs no further migration', async () => {
    expect(await migrate(restored)).toEqual([])
  })
})

describe('a backup of an older Spindle', () => {
  const older = path.join(folder, 'migrations')
  const all = readdirSync(inRoot('prisma/migrations')).filter((name) => /^\d/.test(name))
  const known = all.slice(0, 9)
  const backup = path.join(folder, 'older.backup')
  beforeAll(async () => {
    for (const name of known)
      cpSync(inRoot('prisma/migrations', name), path.join(older, name), { recursive: true })
    const database = await databases.empty()
    await migrate(database, older)
    await query(
      database,
      `INSERT INTO users (id, email) VALUES ('01890000-0000-7000-8000-000000000001', 'old@example.org');
       INSERT INTO learners (user_id, zone) VALUES ('01890000-0000-7000-8000-000000000001', 'Asia/Tokyo')`,
    )
    await dump(database, backup, quietly)
  })

  it('is brought up to date with its rows, in a database that has nothing yet', async () => {
    const target = await databases.empty()
    const { migrated } = await restore(target, backup, anew)
    expect(migrated).toEqual(all.slice(known.length))
    const { rows } = await query(target, 'SELECT zone, problem_share FROM learners')
    expect(rows).toEqual([{ zone: 'Asia/Tokyo', problem_share: 0.5 }])
  })

  it('and in one that is migrated further than the backup, and empty', async () => {
    const target = await databases.empty()
    await migrate(target)
    await restore(target, backup, anew)
    expect((await query(target, 'SELECT email FROM users')).rows).toEqual([{ email: 'old@example.org' }])
  })
})

it('a backup is of one moment, whoever writes meanwhile', async () => {
  const backup = path.join(folder, 'busy.backup')
  let isOver = false
  const writing = (async () => {
    let written = 0
    for (; !isOver; written++) await openLearner()
    return written
  })()
  await dump(original, backup, quietly)
  isOver = true
  expect(await writing).toBeGreaterThan(0)
  const target = await databases.empty()
  // A learner comes after its account, in another statement: the backup may lack the last one, and no other.
  await restore(target, backup, anew)
  const { rows } = await query(
    target,
    `SELECT count(*)::int AS accounts, (SELECT count(*)::int FROM learners) AS learners FROM users`,
  )
  const [{ accounts, learners }] = rows as [{ accounts: number; learners: number }]
  expect(accounts - learners).toBeLessThanOrEqual(1)
})
