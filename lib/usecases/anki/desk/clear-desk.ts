import 'server-only'
import { deleteOldImports, markLost } from '@/lib/data/package-line'
import { removeLeftBehind } from '../../received-file'
import { releaseFiles } from './desk'

/** An import of which its server has said nothing for so long has no server any more. */
const SILENT_MS = 60_000
/** A package that was looked at is kept for so long. */
const LOOKED_MS = 3_600_000
/** So long an import can be undone, and its report is of use. */
const REPORT_MS = 30 * 86_400_000

/** Marks imports whose server has ended as lost, and forgets what nobody comes for, with its file, that of a killed server too. */
export async function clearDesk(now: number): Promise<{ readonly lost: number; readonly forgotten: number }> {
  const lost = await markLost(now - SILENT_MS, now)
  const forgotten = await deleteOldImports(now - LOOKED_MS, now - REPORT_MS)
  await releaseFiles()
  await removeLeftBehind()
  return { lost, forgotten }
}
