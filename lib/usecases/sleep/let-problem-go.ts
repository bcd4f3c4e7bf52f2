import 'server-only'
import { ok, type Result } from '@/lib/contracts/result'
import type { NightFailure } from '@/lib/contracts/sleep'
import type { Viewer } from '@/lib/contracts/viewer'
import { transaction } from '@/lib/data/transaction'
import { happen } from './happen'

/** Lets a problem go: it is not asked about again. Letting it go twice changes nothing. */
export async function letProblemGo(
  viewer: Viewer,
  problemId: string,
  now: number,
): Promise<Result<null, NightFailure>> {
  const happened = await transaction((connection) =>
    happen(connection, viewer, problemId, { kind: 'let-go', at: now }),
  )
  return happened.ok ? ok(null) : happened
}
