import { readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Failure, isFullDisk } from '../failures.mjs'
import { commandLineOf, identityOf } from '../guard/identity.mjs'
import { stopPlans, stopProcess } from '../guard/stopping.mjs'
import { beginLog, readFrom } from '../logs.mjs'
import { cannotRun } from './cluster.mjs'
import { freePort, isListening } from './ports.mjs'

const TRIES = 8
const SECONDS_TO_WAIT = 60

/** What Postgres says while an earlier server of the same folder is still on its way out, or the port was snatched. */
const passing =
  /lock file .* already exists|pre-existing shared memory|is another postmaster|could not bind|Address already in use/i

/**
 * Starts Postgres under the guard and waits until it takes connections.
 * `settings` are server settings by name; `port` is a free one unless given. Returns `{ port }`.
 */
export async function startServer({ guard, folder, log, binaries, account, settings = {}, port: wish }) {
  await stopOrphan(folder)
  for (let attempt = 1; ; attempt++) {
    const port = wish ?? (await freePort())
    const from = beginLog(log)
    const outcome = await launch({ guard, folder, log, binaries, account, settings, port })
    if (outcome === 'ready') return { port }
    const said = readFrom(log, from)
    if (attempt < TRIES && passing.test(said)) await sleep(500)
    else throw whyNot(said, log)
  }
}

function whyNot(said, log) {
  if (isFullDisk(said)) return Object.assign(new Error('The disk is full.'), { code: 'ENOSPC', output: said })
  const fatal = said.match(/(?:FATAL|PANIC|LOG|ERROR): {2}(.*)/g)?.at(-1)
  const reason = fatal ? ` It said: ${fatal.replace(/^\w+: {2}/, '')}.` : ''
  return Object.assign(new Failure(`The embedded Postgres did not start; its log is ${log}.${reason}`), {
    output: said,
  })
}

async function launch({ guard, folder, log, binaries, account, settings, port }) {
  const options = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: 60,
    ...settings,
  }
  let onEnded
  const ended = new Promise((resolve) => {
    onEnded = ({ name }) => name === 'postgres' && resolve('ended')
    guard.on('ended', onEnded)
  })
  try {
    await guard.start({
      name: 'postgres',
      kind: 'postgres',
      command: binaries.program('postgres'),
      args: ['-D', folder, ...Object.entries(options).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
      cwd: path.parse(folder).root,
      ...account,
      log,
      ...(process.platform === 'win32'
        ? { stopCommand: [binaries.program('pg_ctl'), 'stop', '-D', folder, '-m', 'fast'] }
        : {}),
    })
  } catch (error) {
    guard.off('ended', onEnded)
    throw error.code ? cannotRun(error) : error
  }
  const waiting = new AbortController()
  try {
    return await Promise.race([ended, ready(folder, port, waiting.signal)])
  } finally {
    guard.off('ended', onEnded)
    waiting.abort()
  }
}

async function ready(folder, port, signal) {
  for (const deadline = Date.now() + SECONDS_TO_WAIT * 1000; Date.now() < deadline && !signal.aborted;) {
    if (statusOf(folder) === 'ready' && (await isListening(port))) return 'ready'
    await sleep(20)
  }
  return 'late'
}

/** Postgres notes its state on the eighth line of its lock file. */
function statusOf(folder) {
  return lockFile(folder)[7]?.trim() ?? ''
}

function lockFile(folder) {
  try {
    return readFileSync(path.join(folder, 'postmaster.pid'), 'utf8').split('\n')
  } catch {
    return []
  }
}

/** Stops a server of this very folder that outlived its guard. Postgres itself clears a lock file left by a dead one. */
async function stopOrphan(folder) {
  const pid = Number(lockFile(folder)[0])
  const identity = identityOf(pid)
  if (identity && commandLineOf(pid).includes(folder)) await stopProcess(identity, stopPlans.postgres)
}
