import { learnerRoute } from '@/app/api/handler'
import { now } from '@/lib/clock'
import { roundPathSchema, openHintSchema } from '@/lib/contracts/practice'
import { openStepHint } from '@/lib/usecases/practice/help'
import { answered } from '../../failures'

/** Opens help with it. */
export const POST = learnerRoute(
  { path: roundPathSchema, body: { kind: 'json', most: 1_000, schema: openHintSchema } },
  async ({ viewer, path, body }) => answered(await openStepHint(viewer, path.roundId, body, now())),
)
