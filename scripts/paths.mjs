import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the repository. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')

/** Where a run keeps what must survive it: the embedded database, the generated secrets, the logs. */
export function dataFolder(environment = process.env) {
  return path.resolve(root, environment.SPINDLE_DATA_DIR || '.data')
}

/** A path inside the repository. */
export const inRoot = (...parts) => path.join(root, ...parts)
