import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Failure } from './failures.mjs'
import { identityOf, isRunning } from './guard/identity.mjs'

/**
 * Claims a data folder for this process, so that no two launchers run one database. A claim whose holder no longer
 * lives is void. Returns `{ note(facts), release() }`: facts noted can be read by `readClaim`.
 */
export function claimFolder(dataFolder, facts) {
  const file = claimFile(dataFolder)
  let mine = JSON.stringify({ ...facts, holder: identityOf(process.pid) })
  mkdirSync(dataFolder, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 })
  while (!createWhole(file, mine)) {
    const theirs = readOrNull(file)
    const claim = parsed(theirs)
    if (isRunning(claim.holder)) throw alreadyRunning(claim)
    if (theirs !== null) putAside(file, theirs)
  }
  return {
    note(more) {
      mine = JSON.stringify({ ...JSON.parse(mine), ...more })
      writeFileSync(`${file}.new`, mine, { mode: 0o600 })
      renameSync(`${file}.new`, file)
    },
    release() {
      if (readOrNull(file) === mine) rmSync(file, { force: true })
    },
  }
}

/** What the present holder of a data folder noted, or null when nobody runs from it. */
export function readClaim(dataFolder) {
  const claim = parsed(readOrNull(claimFile(dataFolder)))
  return isRunning(claim.holder) ? claim : null
}

const claimFile = (dataFolder) => path.join(dataFolder, 'running.json')

function alreadyRunning({ address, holder }) {
  const where = address ? `, at ${address}` : ''
  return new Failure(
    `Spindle is already running in this folder${where} (process ${holder.pid}): stop that one first.`,
  )
}

/** Creates a file with its content in one go; false when it exists. */
function createWhole(file, content) {
  const unfinished = `${file}.${process.pid}`
  writeFileSync(unfinished, content, { mode: 0o600 })
  try {
    linkSync(unfinished, file)
    return true
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw error
  } finally {
    rmSync(unfinished, { force: true })
  }
}

/** Removes a void claim, and only that: another launcher may have put its own there a moment ago. */
function putAside(file, expected) {
  const aside = `${file}.${process.pid}.void`
  try {
    renameSync(file, aside)
  } catch (error) {
    if (error.code === 'ENOENT') return
    throw error
  }
  const moved = readOrNull(aside)
  if (moved !== null && moved !== expected) createWhole(file, moved)
  rmSync(aside, { force: true })
}

function readOrNull(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (error.code === 'ENOENT') return null
    throw error
  }
}

function parsed(text) {
  try {
    return { holder: null, ...JSON.parse(text ?? '{}') }
  } catch {
    return { holder: null }
  }
}
