import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  rmdirSync,
  rmSync,
  statSync,
} from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { everyoneMayEnter } from '../../scripts/embedded/account.mjs'
import { databasePlace } from '../../scripts/embedded/place.mjs'
import { freePort } from '../../scripts/embedded/ports.mjs'
import { launch, processesOf, remove, temporaryFolder } from './launcher/launched'

const isRoot = process.getuid?.() === 0
const numberOfNobody = (option: string) =>
  Number(spawnSync('id', [option, 'nobody'], { encoding: 'utf8' }).stdout)
/** Stands for an ordinary user, who must be able to read this copy of Spindle and run this Node. */
const account = { uid: numberOfNobody('-u'), gid: numberOfNobody('-g') }
/** An account that the system has no name for, as in some containers. */
const nameless = { uid: 23_456, gid: 23_456 }
const canChangeAccount =
  isRoot && [import.meta.dirname, path.dirname(process.execPath)].every(everyoneMayEnter)

const uidOf = (pid: number) => statSync(`/proc/${pid}`).uid

let folder = ''
beforeEach(() => {
  folder = temporaryFolder()
  chmodSync(folder, 0o711)
})
afterEach(() => remove(folder))

async function startAndStop(data: string, options = {}) {
  const launched = launch(data, await freePort(), options)
  await launched.ready()
  const pids = processesOf(data)
  const owners = { postgres: uidOf(pids.postgres), web: uidOf(pids.web) }
  launched.process.kill('SIGTERM')
  expect(await launched.ended()).toBe(0)
  return owners
}

// Only root can become somebody else, and these tests are about root and about somebody else.
if (isRoot && process.platform === 'linux') {
  describe('started by root', () => {
    it('runs Postgres as another account and keeps its files from everyone else', async () => {
      const data = path.join(folder, 'data')
      const owners = await startAndStop(data)
      expect(owners.postgres).not.toBe(0)
      expect(owners.web).toBe(0)
      expect(statSync(path.join(data, 'postgres')).uid).toBe(owners.postgres)
      for (const secret of ['secret', 'postgres-password']) {
        const { uid, mode } = statSync(path.join(data, secret))
        expect([uid, mode & 0o777]).toEqual([0, 0o600])
      }
    })

    it('from a folder that nobody else may enter keeps the database with the system’s services', async () => {
      const data = path.join(folder, 'data')
      mkdirSync(data)
      chmodSync(folder, 0o700)
      const place = databasePlace(data)
      expect(place).not.toContain(folder)
      try {
        await startAndStop(data)
        expect(existsSync(path.join(place, 'postgres', 'PG_VERSION'))).toBe(true)
        expect(existsSync(path.join(data, 'postgres'))).toBe(false)
        await startAndStop(data)
      } finally {
        rmSync(place, { recursive: true, force: true })
        // What others keep there stays, and so does the folder that holds it.
        if (readdirSync(path.dirname(place)).length === 0) rmdirSync(path.dirname(place))
      }
    })

    it('says in one sentence that the disk is full', async () => {
      const disk = path.join(folder, 'disk')
      mkdirSync(disk)
      const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=8m,mode=0711', 'tmpfs', disk])
      // A container may not be allowed to mount; the sentence itself has a unit test.
      if (mounted.status !== 0) return
      try {
        const launched = launch(path.join(disk, 'data'), await freePort())
        expect(await launched.ended()).toBe(1)
        expect(launched.complaint()).toBe('The disk is full: free some space, then start Spindle again.\n')
      } finally {
        spawnSync('umount', ['-l', disk])
      }
    })
  })
}

if (canChangeAccount && process.platform === 'linux') {
  describe('started by an ordinary user', () => {
    it('runs everything as that user', async () => {
      const data = path.join(folder, 'data')
      mkdirSync(data)
      chownSync(data, account.uid, account.gid)
      expect(await startAndStop(data, { account })).toEqual({ postgres: account.uid, web: account.uid })
      // Root after them goes on with the same files under the same account.
      expect((await startAndStop(data)).postgres).toBe(account.uid)
    })

    it('says that Postgres wants an account with a name', async () => {
      const data = path.join(folder, 'data')
      mkdirSync(data)
      chownSync(data, nameless.uid, nameless.gid)
      const launched = launch(data, await freePort(), { account: nameless })
      expect(await launched.ended()).toBe(1)
      expect(launched.complaint()).toBe(
        'The account that runs Spindle (number 23456) has no name on this system, and Postgres wants one: use an account that has, or a Postgres of your own in DATABASE_URL.\n',
      )
    })

    it('says whose data it is when another account made it', async () => {
      const data = path.join(folder, 'data')
      await startAndStop(data)
      for (const file of ['.', 'logs', 'postgres-password', 'secret']) {
        chownSync(path.join(data, file), account.uid, account.gid)
      }
      const launched = launch(data, await freePort(), { account })
      expect(await launched.ended()).toBe(1)
      expect(launched.complaint()).toMatch(
        /^The data in .* belongs to another account \(number \d+\): start Spindle as that account, or as root\.\n$/,
      )
    })
  })
}
