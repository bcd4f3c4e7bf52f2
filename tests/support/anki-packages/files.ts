import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { PackageLimits } from '@/lib/packages/limits'

/** A folder for the packages of one file of tests. */
export function packageFolder() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'spindle-packages-'))
  let made = 0
  return {
    folder,
    /** Where the bytes lie now. */
    file: (bytes: Uint8Array, ending = 'apkg'): string => {
      const file = path.join(folder, `${made++}.${ending}`)
      writeFileSync(file, bytes)
      return file
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

const MB = 1_048_576

export const LIMITS: PackageLimits = {
  packageBytes: 64 * MB,
  entries: 1000,
  mediaBytes: 3 * MB,
  mediaFileBytes: 2 * MB,
  databaseBytes: 16 * MB,
  heapMb: 256,
  workMs: 60_000,
}
