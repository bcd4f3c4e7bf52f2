import { createHash } from 'node:crypto'
import { mkdirSync, realpathSync } from 'node:fs'
import path from 'node:path'
import { everyoneMayEnter } from './account.mjs'

/** Where a system keeps the data of its services; only root can write there, and anyone may pass through. */
const SERVICE_DATA = process.platform === 'darwin' ? '/usr/local/var/spindle' : '/var/lib/spindle'

/**
 * The folder for the database of a data folder. It is inside the data folder, except when root starts Spindle from
 * where no other account may enter (its own home, say): the account that runs Postgres could not reach it there,
 * so the database is kept with the data of the system's services, under a name derived from the data folder's path.
 */
export function databasePlace(dataFolder) {
  const isRoot = process.getuid?.() === 0
  mkdirSync(dataFolder, { recursive: true, mode: isRoot ? 0o711 : 0o700 })
  if (!isRoot || everyoneMayEnter(dataFolder)) return dataFolder
  const name = createHash('sha256').update(realpathSync(dataFolder)).digest('hex').slice(0, 12)
  const place = path.join(SERVICE_DATA, name)
  mkdirSync(place, { recursive: true, mode: 0o711 })
  return place
}
