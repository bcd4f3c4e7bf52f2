import { once } from 'node:events'
import { fstatSync } from 'node:fs'
import { report } from '../failures.mjs'
import { runInForeground } from '../runners.mjs'
import { withDatabase } from '../throw-away.mjs'

/**
 * `npm run database` prints the address of a fresh, migrated Postgres and keeps it until Ctrl-C (or until its
 * standard input closes, when that is a pipe). `npm run database -- COMMAND ARGS…` runs a command with that address
 * in DATABASE_URL instead, and ends with its exit code.
 */
export async function run([command, ...args]) {
  try {
    await withDatabase(async (url) => {
      if (command) process.exitCode = await runInForeground(command, args, { DATABASE_URL: url })
      else await hold(url)
    })
  } catch (error) {
    report(error)
    process.exitCode = 1
  }
}

async function hold(url) {
  process.stdout.write(`DATABASE_URL=${url}\n`)
  const ends = ['SIGINT', 'SIGTERM'].map((signal) => once(process, signal))
  if (process.stdin.isTTY || isPipe(0)) ends.push(once(process.stdin.resume(), 'end'))
  await Promise.race(ends)
  process.stdin.destroy()
}

/** In the background a shell gives /dev/null as input, which is at its end from the start and means nothing. */
function isPipe(descriptor) {
  try {
    const kind = fstatSync(descriptor)
    return kind.isFIFO() || kind.isSocket()
  } catch {
    return false
  }
}
