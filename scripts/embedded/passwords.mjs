import { createHash, randomBytes } from 'node:crypto'
import { existsSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Failure } from '../failures.mjs'

/** Reads a generated secret from a file that only its owner may read, making it the first time. */
export function keptSecret(file) {
  if (!existsSync(file)) {
    const unfinished = `${file}.${process.pid}`
    writeFileSync(unfinished, randomBytes(32).toString('base64url'), { mode: 0o600 })
    try {
      linkSync(unfinished, file)
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
    } finally {
      rmSync(unfinished, { force: true })
    }
  }
  const secret = readFileSync(file, 'utf8').trim()
  if (secret.length < 32)
    throw new Failure(`The secret in ${file} is damaged: delete that file to have a new one made.`)
  return secret
}

/**
 * The passwords of the embedded database: of `postgres`, who owns the server, and of `spindle`, who owns the
 * app's database and nothing else. The second follows from the first but does not give it away.
 */
export function databasePasswords(dataFolder, clusterExists) {
  const file = path.join(dataFolder, 'postgres-password')
  if (clusterExists && !existsSync(file)) {
    throw new Failure(
      `${file} is missing, and the database does not open without it: put it back from a backup.`,
    )
  }
  const postgres = keptSecret(file)
  return { postgres, spindle: createHash('sha256').update(`spindle:${postgres}`).digest('base64url') }
}
