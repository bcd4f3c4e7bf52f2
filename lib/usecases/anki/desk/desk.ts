import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import type { AnkiProgress } from '@/lib/contracts/anki'
import { selectHeldImports } from '@/lib/data/package-line'
import { processWide } from '@/lib/process-wide'
import type { ReceivedFile } from '../../received-file'
import { Line } from './line'

/** What this server holds of packages. */
interface Desk {
  /** Names the server for as long as it runs. */
  readonly serverId: string
  /** Files that were sent, by the import they are for. */
  readonly files: Map<string, ReceivedFile>
  /** Packages are looked at one at a time: each may take hundreds of megabytes. */
  readonly looking: Line
  /** The import that runs, one at a time over all learners; null while none does. */
  running: RunningImport | null
  /** Milliseconds that a card or an answer took in the import that was done last; null before one was. */
  pace: number | null
}

export interface RunningImport {
  /** Empty while it is only looked whether one waits. */
  readonly importId: string
  progress: AnkiProgress
}

export const desk = (): Desk =>
  processWide('package-desk', () => ({
    serverId: uuidv7(),
    files: new Map(),
    looking: new Line(),
    running: null,
    pace: null,
  }))

/** Removes files that no import needs any more. */
export async function releaseFiles(): Promise<void> {
  const { files, serverId } = desk()
  // Those that come while it is asked which are needed are not among them.
  const there = [...files]
  const needed = await selectHeldImports(serverId)
  for (const [importId, file] of there) {
    if (needed.has(importId)) continue
    files.delete(importId)
    await file.remove()
  }
}
