import 'server-only'
import { packageKindOf } from '@/lib/anki/read/package-shape'
import type { AnkiImportProblem, AnkiProgress } from '@/lib/contracts/anki'
import { err, type Result } from '@/lib/contracts/result'
import { env } from '@/lib/env'
import { packageLimits } from '@/lib/packages/limits'
import { openPackage, type OpenedPackage } from '@/lib/packages/open-package'
import type { PackageProgress } from '@/lib/packages/protocol'
import { Cancelled } from './breathing'
import type { Attending, PackageSource } from './package-source'

/**
 * Opens a package within the limits that are set, and closes it when it has been used, however that ended. Its kind is
 * what the name of the file says that was sent. A `Cancelled` that is thrown meanwhile is a problem like any.
 */
export async function withPackage<Value>(
  source: PackageSource,
  { tell, signal }: Attending,
  work: (opened: OpenedPackage) => Promise<Result<Value, AnkiImportProblem>>,
): Promise<Result<Value, AnkiImportProblem>> {
  const opened = await openPackage(source.path, packageLimits(env()), {
    tell: (progress) => tell(readingProgress(progress)),
    ...(signal === undefined ? {} : { signal }),
  })
  if (!opened.ok) return opened
  tell({ stage: 'reading', done: 100, total: 100, secondsLeft: null })
  try {
    return await work({ ...opened.value, kind: packageKindOf(source.fileName) })
  } catch (error) {
    if (error instanceof Cancelled) return err({ code: 'cancelled' })
    throw error
  } finally {
    await opened.value.close()
  }
}

/** Where each part of the reading begins and ends, in hundredths of it all: about as long as each takes. */
const PARTS: Readonly<Record<PackageProgress['stage'], readonly [from: number, to: number]>> = {
  unpacking: [0, 30],
  notes: [30, 60],
  cards: [60, 75],
  reviews: [75, 100],
}

function readingProgress({ stage, done, total }: PackageProgress): AnkiProgress {
  const [from, to] = PARTS[stage]
  const share = total === 0 ? 1 : Math.min(done / total, 1)
  return {
    stage: 'reading',
    done: Math.round(from + (to - from) * share),
    total: 100,
    secondsLeft: null,
  }
}
