import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { root } from './paths.mjs'

/** One hash over files and folders (paths from the root; missing ones count as empty) and any further values. */
export function hashOf(inputs, values = []) {
  const hash = createHash('sha256')
  for (const value of [process.version, process.platform, process.arch, ...values]) hash.update(`${value}\0`)
  for (const file of inputs.flatMap((input) => filesIn(input))) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(path.resolve(root, file)))
      .update('\0')
  }
  return hash.digest('hex')
}

function filesIn(input) {
  const found = statSync(path.resolve(root, input), { throwIfNoEntry: false })
  if (!found) return []
  if (!found.isDirectory()) return [input]
  return readdirSync(path.resolve(root, input))
    .sort()
    .flatMap((name) => filesIn(`${input}/${name}`))
}

/**
 * Does work only when its inputs changed since it was last done, or one of its outputs is missing.
 * The stamp is written after the work, so work that broke off is done again. Returns true when work was done.
 */
export async function whenStale({ stamp, hash, outputs }, work) {
  const file = path.resolve(root, stamp)
  const isFresh =
    existsSync(file) &&
    readFileSync(file, 'utf8') === hash &&
    outputs.every((output) => existsSync(path.resolve(root, output)))
  if (isFresh) return false
  await work()
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, hash)
  return true
}
