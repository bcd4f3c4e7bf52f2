import { existsSync, readFileSync } from 'node:fs'
import { Failure } from '../failures.mjs'
import { inRoot } from '../paths.mjs'

/** Where there is no network npm would by itself try again for minutes. */
const options = [
  '--no-audit',
  '--no-fund',
  '--include=dev',
  '--fetch-retry-mintimeout=2000',
  '--fetch-retry-maxtimeout=8000',
]

/**
 * Installs the packages unless exactly those of the lock file are there. npm notes what it installed in a lock file
 * of its own inside node_modules, the last thing it writes, so an install that broke off is done again.
 */
export async function install({ run }) {
  const wanted = packagesIn(inRoot('package-lock.json'))
  const present = packagesIn(inRoot('node_modules/.package-lock.json'))
  const all = Object.entries(wanted)
  if (all.length > 0 && all.every(([place, wish]) => isSatisfied(wish, present[place]))) return 'unchanged'
  const { code, output } = await run('install', ...npm(['ci', ...options]))
  if (code !== 0) throw Object.assign(new Failure(sentenceFor(output)), { output })
  return 'installed'
}

function packagesIn(lockFile) {
  if (!existsSync(lockFile)) return {}
  try {
    const { '': _root, ...packages } = JSON.parse(readFileSync(lockFile, 'utf8')).packages
    return packages
  } catch {
    return {}
  }
}

/**
 * An optional package is rightly absent unless it was made for just this system: npm leaves out what is for others,
 * and what only those need.
 */
export function isSatisfied(wish, found) {
  if (found) return found.version === wish.version && found.integrity === wish.integrity
  return Boolean(wish.optional) && !isForThisSystem(wish)
}

function isForThisSystem({ os, cpu, libc }) {
  // Which C library this is would take a process to find out, and packages for one always come with others.
  return Boolean(os?.includes(process.platform) && cpu?.includes(process.arch) && !libc)
}

/** npm as a Node program where we know where it is (`npm start` says so), else by its name. */
function npm(args) {
  const program = process.env.npm_execpath
  return program?.endsWith('.js') ? [process.execPath, [program, ...args]] : ['npm', args]
}

const isNetwork =
  /ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ECONNRESET|ENETUNREACH|ERR_SOCKET_TIMEOUT|network/i

export function sentenceFor(output) {
  if (isNetwork.test(output)) {
    return 'The packages could not be fetched, because npm does not reach its registry: check the network and start again.'
  }
  const reason = output.match(/npm error (?!code|A complete log)(.+)/)?.[1] ?? 'it gave no reason'
  return `npm could not install the packages: ${reason}`
}
