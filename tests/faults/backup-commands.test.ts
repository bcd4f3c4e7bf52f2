import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addressOf, drop, emptyDatabase, query } from './launcher/databases'
import { migrate } from '../../scripts/migrations/run.mjs'
import { inRoot } from '../../scripts/paths.mjs'
import { remove, temporaryFolder } from './launcher/launched'

let folder = ''
let database = ''
let file = ''
beforeAll(async () => {
  folder = temporaryFolder()
  file = path.join(folder, 'all.backup')
  database = await emptyDatabase()
  await migrate(database)
  await query(database, `INSERT INTO users (id, email) VALUES (gen_random_uuid(), 'ada@example.org')`)
})
afterAll(async () => {
  await drop(database)
  remove(folder)
})

/** Runs a command of package.json on a database of one’s own, or on the embedded one of a data folder. */
function run(command: 'backup' | 'restore', args: readonly string[], where: string, typed = '') {
  const place = where.startsWith('postgres')
    ? { DATABASE_URL: where, SPINDLE_DATA_DIR: folder }
    : { DATABASE_URL: '', SPINDLE_DATA_DIR: where }
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [inRoot('scripts', `${command}.mjs`), ...args],
    {
      encoding: 'utf8',
      input: typed,
      cwd: folder,
      env: { ...process.env, NEXTAUTH_SECRET: '', NEXTAUTH_URL: '', INIT_CWD: folder, ...place },
    },
  )
  return { status, stdout, stderr }
}

describe('npm run backup and npm run restore', () => {
  it('bring a database into the embedded one and back', async () => {
    const backup = run('backup', ['all.backup'], database)
    expect(backup.stdout).toMatch(/\nusers +1 row /)
    expect(backup).toMatchObject({ status: 0, stderr: '' })
    const data = path.join(folder, 'data')
    expect(run('restore', [file], data)).toMatchObject({ status: 0, stderr: '' })
    const second = path.join(folder, 'second.backup')
    expect(run('backup', [second], data)).toMatchObject({ status: 0, stderr: '' })

    await query(database, `UPDATE users SET email = 'eve@example.org'`)
    const name = new URL(database).pathname.slice(1)
    const refused = run('restore', [second], database)
    expect(refused.stderr).toBe(
      `The database "${name}" holds accounts already: add --replace to give up all that it holds.\n`,
    )
    const mistyped = run('restore', [second, '--replace'], database, 'postgres\n')
    expect(mistyped).toMatchObject({ status: 1, stderr: 'That is not its name: nothing was changed.\n' })
    const silent = run('restore', [second, '--replace'], database)
    expect(silent).toMatchObject({ status: 1, stderr: 'That is not its name: nothing was changed.\n' })
    expect((await query(database, 'SELECT email FROM users')).rows).toEqual([{ email: 'eve@example.org' }])

    expect(run('restore', ['--replace', second], database, `${name}\n`).status).toBe(0)
    expect((await query(database, 'SELECT email FROM users')).rows).toEqual([{ email: 'ada@example.org' }])
  })

  it('say what they need to be told, and where nothing can be written', () => {
    expect(run('backup', [], database)).toMatchObject({
      status: 1,
      stderr: 'Say where to, as in npm run backup -- spindle-monday.backup.\n',
    })
    expect(run('restore', ['--everything'], database).stderr).toContain('Say what from')
    const nowhere = path.join(folder, 'no', 'such.backup')
    expect(run('backup', [nowhere], database).stderr).toBe(`There is no ${nowhere}: check the path.\n`)
    expect(run('backup', [file], addressOf('no_such_database')).stderr).toContain('has no database')
  })

  it.runIf(process.platform === 'linux' && process.getuid?.() === 0)(
    'say that the disk is full',
    async () => {
      const disk = path.join(folder, 'disk')
      mkdirSync(disk)
      // A container may not be allowed to mount; the sentence itself has a unit test.
      if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', disk]).status !== 0) return
      try {
        await query(
          database,
          `INSERT INTO media (user_id, hash, mime, bytes, size, created_at)
         SELECT id, repeat('0', 64), 'image/png', (SELECT string_agg(sha256(n::text::bytea), '') FROM generate_series(1, 9999) n), 9999 * 32, now()
         FROM users`,
        )
        const full = path.join(disk, 'all.backup')
        expect(run('backup', [full], database).stderr).toBe(
          `There is no room for the backup at ${full}: nothing was kept of it.\n`,
        )
        expect(existsSync(full)).toBe(false)
      } finally {
        spawnSync('umount', ['-l', disk])
      }
    },
  )
})
