import type { ChangeUndone } from '@/lib/contracts/changes'
import type { Viewer } from '@/lib/contracts/viewer'
import type { RedatedCards } from '@/lib/data/changes'
import type { Database } from '@/lib/data/pool'
import { takeBackStretch } from '../log/take-back-stretch'

/** Takes dates that were given anew back: the cards stand as if they had never been, with the answers given since. */
export async function undoRedate(
  connection: Database,
  viewer: Viewer,
  change: RedatedCards,
  now: number,
): Promise<ChangeUndone> {
  return { undone: await takeBackStretch(connection, viewer, ['redate'], change, now), left: 0 }
}
