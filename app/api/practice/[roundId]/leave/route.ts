import { learnerRoute } from '@/app/api/handler'
import { now } from '@/lib/clock'
import { roundPathSchema, leaveRoundSchema } from '@/lib/contracts/practice'
import { leaveRound } from '@/lib/usecases/practice/leave'
import { answered } from '../../failures'

/** Parks the problem, or leaves it. */
export const POST = learnerRoute(
  { path: roundPathSchema, body: { kind: 'json', most: 1_000, schema: leaveRoundSchema } },
  async ({ viewer, path, body }) => answered(await leaveRound(viewer, path.roundId, body.how, now())),
)
