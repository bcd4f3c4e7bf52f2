import 'server-only'
import { err, ok, type Result } from '@/lib/contracts/result'
import type { Viewer } from '@/lib/contracts/viewer'
import { selectOptionalRound, updateRound } from '@/lib/data/practice-rounds'
import { ended } from './end-round'
import { holdPractice, keep } from './held'
import type { RoundProblem } from './on-screen'
import { letRoundGo } from './settle-round'

/** Leaves the problem on the screen: parked it waits as it is, left it is over. Doing so again changes nothing. */
export function leaveRound(
  viewer: Viewer,
  roundId: string,
  how: 'parked' | 'left',
  now: number,
): Promise<Result<null, RoundProblem>> {
  return holdPractice(viewer, now, async (held) => {
    const round = await selectOptionalRound(held.connection, viewer, roundId)
    if (round === null) return err({ code: 'not-found' })
    if (round.standing !== 'open' && round.standing !== 'parked') return ok(null)
    await updateRound(held.connection, viewer, { ...round, standing: how }, now)
    if (how === 'left') {
      await keep(ended(held, round, 'left'))
      await letRoundGo(held, roundId)
    }
    return ok(null)
  })
}
