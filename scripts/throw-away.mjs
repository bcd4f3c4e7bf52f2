import { chmodSync, mkdirSync, mkdtempSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { everyoneMayEnter } from './embedded/account.mjs'
import { startEmbeddedPostgres } from './embedded/embedded.mjs'
import { Guard } from './guard/client.mjs'

/** For tests: what a crash of the machine would lose is thrown away anyhow. A bench that times writes wants them real. */
const CARELESS = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }

/**
 * A temporary folder and a guard for what runs in it. Both are gone when it is closed, or when this process ends in
 * whatever way. Returns `{ folder, guard, close() }`.
 */
export function openThrowAway() {
  const folder = temporaryFolder()
  const guard = new Guard({ record: path.join(folder, 'processes.json'), remove: [folder] })
  return { folder, guard, close: () => guard.close() }
}

/** Root's Postgres runs as another account, which must be able to walk into the folder. */
function temporaryFolder() {
  const isRoot = process.getuid?.() === 0
  const parent = isRoot
    ? ([os.tmpdir(), '/tmp', '/var/tmp'].find(everyoneMayEnter) ?? os.tmpdir())
    : os.tmpdir()
  const folder = mkdtempSync(path.join(parent, 'spindle-'))
  if (isRoot) chmodSync(folder, 0o711)
  return folder
}

/**
 * Starts a Postgres in a throw-away place, or again the one that was stopped there. `durable: true` makes it write to the
 * disk as a real one does; `settings` are server settings by name; `port` is a free one unless given. Returns
 * `{ openDatabase(name) }`, which makes a migrated database and resolves with its address.
 */
export async function startThrowAwayPostgres(
  { folder, guard },
  { durable = false, settings = {}, port = /** @type {number | undefined} */ (undefined) } = {},
) {
  const dataFolder = path.join(folder, 'data')
  mkdirSync(dataFolder, { recursive: true, mode: 0o711 })
  const server = await startEmbeddedPostgres({
    guard,
    dataFolder,
    port,
    settings: { max_connections: 100, ...(durable ? {} : CARELESS), ...settings },
  })
  return {
    async openDatabase(name) {
      const { migrate } = await import('./migrations/run.mjs')
      const url = await server.openDatabase(name)
      await migrate(url)
      return url
    },
  }
}

/** Calls `work` with the address of a fresh, migrated database, which is gone afterwards. Options as above. */
export async function withDatabase(work, options) {
  const place = openThrowAway()
  try {
    const postgres = await startThrowAwayPostgres(place, options)
    return await work(await postgres.openDatabase('spindle'))
  } finally {
    await place.close()
  }
}
