import {
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { Failure } from '../failures.mjs'

/**
 * Makes the database cluster in `folder` unless it is there. It is made beside its place and then renamed,
 * so a cluster that exists is a whole one. Only a password opens it, also from this machine.
 */
export async function ensureCluster({ guard, folder, binaries, account, password, log }) {
  if (existsSync(folder)) {
    checkCluster(folder, binaries, account)
    return
  }
  const unfinished = `${folder}.new`
  const passwordFile = `${folder}.password`
  rmSync(unfinished, { recursive: true, force: true })
  mkdirSync(unfinished, { recursive: true, mode: 0o700 })
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (account.uid !== undefined) {
    for (const made of [unfinished, passwordFile]) chownSync(made, account.uid, account.gid)
  }
  try {
    await initialise({ guard, folder: unfinished, passwordFile, binaries, account, log })
    renameSync(unfinished, folder)
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true })
    throw error
  } finally {
    rmSync(passwordFile, { force: true })
  }
}

async function initialise({ guard, folder, passwordFile, binaries, account, log }) {
  rmSync(log, { force: true })
  const initdb = {
    name: 'initdb',
    kind: 'tool',
    command: binaries.program('initdb'),
    args: [
      ...['-D', folder, '-U', 'postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`],
      // Postgres's own C.UTF-8 sorts and folds alike on every system, unlike the system's locales.
      ...['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
      '--data-checksums',
    ],
    ...account,
    cwd: path.parse(folder).root,
    log,
  }
  const code = await guard.run(initdb).catch((error) => Promise.reject(error.code ? cannotRun(error) : error))
  if (code === 0) return
  const output = readFileSync(log, 'utf8')
  const nameless = output.match(/could not look up effective user ID (\d+)/)
  if (nameless) {
    throw new Failure(
      `The account that runs Spindle (number ${nameless[1]}) has no name on this system, and Postgres wants one: ` +
        'use an account that has, or a Postgres of your own in DATABASE_URL.',
    )
  }
  throw Object.assign(new Error(`the database could not be made: ${lastLine(output)}`), { output })
}

const lastLine = (text) => text.trim().split('\n').at(-1)

/** The sentence for a Postgres program that the system will not run. */
export function cannotRun(error) {
  return new Failure(
    'The Postgres that npm installed does not run on this system: install Postgres 15 or newer and name it in DATABASE_URL.',
    { cause: error },
  )
}

function checkCluster(folder, binaries, account) {
  const runner = account.uid ?? process.getuid?.()
  const { uid } = statSync(folder)
  if (runner !== undefined && uid !== runner) {
    throw new Failure(
      `The data in ${folder} belongs to another account (number ${uid}): start Spindle as that account, or as root.`,
    )
  }
  const made = Number(readFileSync(path.join(folder, 'PG_VERSION'), 'utf8'))
  if (made !== binaries.major) {
    throw new Failure(
      `The data in ${folder} was made by Postgres ${made}, and this Spindle brings Postgres ${binaries.major}: ` +
        'the README says how to move it.',
    )
  }
}
