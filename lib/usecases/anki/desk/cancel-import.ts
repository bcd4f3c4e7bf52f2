import 'server-only'
import type { AnkiImport } from '@/lib/contracts/anki'
import { err, ok, type Result } from '@/lib/contracts/result'
import type { Viewer } from '@/lib/contracts/viewer'
import { askToCancel, deletePackageImport, selectPackageImport } from '@/lib/data/package-imports'
import { releaseFiles } from './desk'

/** Ends an import, of which nothing is written then; one that neither waits nor runs is forgotten. Null: it is gone. */
export async function cancelImport(
  viewer: Viewer,
  importId: string,
  now: number,
): Promise<Result<AnkiImport | null, { readonly code: 'not-found' }>> {
  const found = await selectPackageImport(viewer, importId)
  if (found === null) return err({ code: 'not-found' })
  const isUnderWay = found.state === 'waiting' || found.state === 'running'
  if (isUnderWay) await askToCancel(viewer, importId, now)
  else await deletePackageImport(viewer, importId)
  await releaseFiles()
  return ok(await selectPackageImport(viewer, importId))
}
