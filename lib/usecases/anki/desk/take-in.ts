import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import { PACKAGE, PACKAGE_DEMO, take } from '@/lib/auth/limits'
import type { AnkiImport, AnkiLookReply, AnkiPreview } from '@/lib/contracts/anki'
import { FILE_NAME_CHARS } from '@/lib/contracts/anki-desk'
import { err, ok, type Result } from '@/lib/contracts/result'
import type { Viewer } from '@/lib/contracts/viewer'
import { deleteLooked, hasBegunImport, insertLooked, lockPackages } from '@/lib/data/package-imports'
import { transaction } from '@/lib/data/transaction'
import { env } from '@/lib/env'
import { packageLimits } from '@/lib/packages/limits'
import { receivedFile, type ReceivedFile } from '../../received-file'
import type { Attending } from '../package-source'
import { lookInThread } from '../thread/in-thread'
import { desk, releaseFiles } from './desk'

/** A package as it is sent. */
export interface SentPackage {
  readonly fileName: string
  readonly pieces: AsyncIterable<Uint8Array>
  /** What the sender says of its length, in bytes; null where nothing is said. */
  readonly announced: number | null
}

/** Why a package isn't even received. The other: an import of the same learner waits or runs. */
type NotTaken = { readonly code: 'too-many'; readonly retrySeconds: number } | { readonly code: 'conflict' }

/** Demo learners are not known to be anybody: they have less room. */
const DEMO_BYTES = 250_000_000

/** Bytes that a package of the viewer's may have. */
export const mostPackageBytes = ({ isDemo }: Viewer): number => {
  const { packageBytes } = packageLimits(env())
  return isDemo ? Math.min(packageBytes, DEMO_BYTES) : packageBytes
}

/**
 * Takes a package in, looks at what is inside, and keeps it for an hour; one that its learner sent before and did not
 * import goes. Nothing of it is imported.
 *
 * @param attending is told how far the looking has come; its signal ends it, and the file is gone then
 */
export async function takePackageIn(
  viewer: Viewer,
  { fileName, pieces, announced }: SentPackage,
  now: number,
  attending: Required<Attending>,
): Promise<Result<AnkiLookReply, NotTaken>> {
  const allowed = await take(viewer.isDemo ? PACKAGE_DEMO : PACKAGE, [viewer.userId], now)
  if (!allowed.ok) return err({ code: 'too-many', retrySeconds: allowed.error })
  if (await hasBegunImport(viewer)) return err({ code: 'conflict' })
  const most = mostPackageBytes(viewer)
  const tooLarge = { status: 'refused', problem: { code: 'package-too-large', most } } as const
  if (announced !== null && announced > most) return ok(tooLarge)
  const received = await receivedFile(pieces, most)
  if (!received.ok) return ok(tooLarge)
  const file = received.value
  const kept = await looked(viewer, fileName.slice(-FILE_NAME_CHARS), file, now, attending).catch(
    async (error: unknown) => {
      await file.remove()
      throw error
    },
  )
  if (!kept.ok || kept.value.status === 'refused') await file.remove()
  await releaseFiles()
  return kept
}

async function looked(
  viewer: Viewer,
  fileName: string,
  file: ReceivedFile,
  now: number,
  attending: Required<Attending>,
): Promise<Result<AnkiLookReply, NotTaken>> {
  const seen = await desk().looking.through(
    () => lookInThread(viewer, { path: file.path, fileName }, now, attending),
    (ahead) => attending.tell({ stage: 'waiting', done: ahead, total: ahead, secondsLeft: null }),
    attending.signal,
  )
  if (!seen.ok) return ok({ status: 'refused', problem: seen.error })
  // Whoever left the page meanwhile will not come for it.
  if (attending.signal.aborted) return ok({ status: 'refused', problem: { code: 'cancelled' } })
  const kept = await keep(viewer, fileName, seen.value, now)
  if (kept === null) return err({ code: 'conflict' })
  desk().files.set(kept.importId, file)
  return ok({ status: 'looked', import: kept })
}

/** In place of any package before it; null where that is being imported already. */
async function keep(
  viewer: Viewer,
  fileName: string,
  preview: AnkiPreview,
  now: number,
): Promise<AnkiImport | null> {
  const importId = uuidv7({ msecs: now })
  const isKept = await transaction(async (connection) => {
    await lockPackages(connection, viewer)
    if (await hasBegunImport(viewer, connection)) return false
    await deleteLooked(connection, viewer)
    await insertLooked(connection, viewer, { importId, serverId: desk().serverId, fileName, preview }, now)
    return true
  })
  if (!isKept) return null
  return {
    importId,
    fileName,
    state: 'looked',
    at: now,
    preview,
    progress: null,
    report: null,
    problem: null,
  }
}
