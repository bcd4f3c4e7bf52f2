import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { isRunning } from './identity.mjs'
import { stopPlans, stopProcess } from './stopping.mjs'

/**
 * The guard writes down what it owns, so that a start after the guard itself was killed finds what was left:
 * a list of `{ name, kind, identity, stopCommand? }`, oldest first.
 */
export function writeRecord(file, entries) {
  writeFileSync(`${file}.new`, JSON.stringify(entries), { mode: 0o600 })
  renameSync(`${file}.new`, file)
}

export function removeRecord(file) {
  rmSync(file, { force: true })
}

function readRecord(file) {
  try {
    const entries = JSON.parse(readFileSync(file, 'utf8'))
    return Array.isArray(entries) ? entries : []
  } catch {
    return []
  }
}

/** Ends everything an earlier guard left running, newest first, and returns the names of what was ended. */
export async function stopLeftovers(file) {
  const left = readRecord(file).filter(({ identity }) => isRunning(identity))
  for (const { kind, identity, stopCommand } of left.toReversed()) {
    await stopProcess(identity, stopPlans[kind], stopCommand)
  }
  removeRecord(file)
  return left.map(({ name }) => name)
}
