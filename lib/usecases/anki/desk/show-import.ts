import 'server-only'
import type { AnkiImport } from '@/lib/contracts/anki'
import { err, ok, type Result } from '@/lib/contracts/result'
import type { Viewer } from '@/lib/contracts/viewer'
import { latestPackageImport, selectPackageImport } from '@/lib/data/package-imports'

const DAY_MS = 86_400_000

/** An import of the viewer's, as it stands. */
export async function importOf(
  viewer: Viewer,
  importId: string,
): Promise<Result<AnkiImport, { readonly code: 'not-found' }>> {
  const found = await selectPackageImport(viewer, importId)
  return found === null ? err({ code: 'not-found' }) : ok(found)
}

/** The import that the viewer has to do with: the one that is not over, or else one that came to an end within a day. */
export const currentImport = (viewer: Viewer, now: number): Promise<AnkiImport | null> =>
  latestPackageImport(viewer, now - DAY_MS)
