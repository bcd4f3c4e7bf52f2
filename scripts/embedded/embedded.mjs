import { existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { accountFor } from './account.mjs'
import { findBinaries } from './binaries.mjs'
import { ensureCluster } from './cluster.mjs'
import { ensureDatabase } from './database.mjs'
import { databasePasswords } from './passwords.mjs'
import { databasePlace } from './place.mjs'
import { startServer } from './server.mjs'

/**
 * Starts the embedded Postgres of a data folder under the guard, making its cluster the first time, on a free port unless
 * one is given.
 * Returns `{ openDatabase(name) }`, which makes a database unless it is there and resolves with its address.
 */
export async function startEmbeddedPostgres({ guard, dataFolder, settings, port: wish }) {
  const place = databasePlace(dataFolder)
  const folder = path.join(place, 'postgres')
  const account = accountFor(folder)
  const binaries = findBinaries({ account, copyTo: place })
  const passwords = databasePasswords(dataFolder, existsSync(folder))
  const logs = path.join(dataFolder, 'logs')
  mkdirSync(logs, { recursive: true, mode: 0o700 })
  const own = { guard, folder, binaries, account }
  await ensureCluster({ ...own, password: passwords.postgres, log: path.join(logs, 'initdb.log') })
  const { port } = await startServer({ ...own, settings, port: wish, log: path.join(logs, 'postgres.log') })
  return { openDatabase: (name) => ensureDatabase({ port, passwords, name }) }
}
