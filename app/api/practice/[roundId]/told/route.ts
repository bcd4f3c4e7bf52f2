import { learnerRoute } from '@/app/api/handler'
import { now } from '@/lib/clock'
import { roundPathSchema, tellStepSchema } from '@/lib/contracts/practice'
import { lookStepUp } from '@/lib/usecases/practice/help'
import { answered } from '../../failures'

/** Looks it up, after an attempt. */
export const POST = learnerRoute(
  { path: roundPathSchema, body: { kind: 'json', most: 1_000, schema: tellStepSchema } },
  async ({ viewer, path, body }) => answered(await lookStepUp(viewer, path.roundId, body.place, now())),
)
