import { learnerRoute } from '@/app/api/handler'
import { now } from '@/lib/clock'
import { roundPathSchema, attemptSchema } from '@/lib/contracts/practice'
import { attemptStep } from '@/lib/usecases/practice/attempt'
import { answered } from '../../failures'

/** Judges an answer to the step on the screen. */
export const POST = learnerRoute(
  { path: roundPathSchema, body: { kind: 'json', most: 30_000, schema: attemptSchema } },
  async ({ viewer, path, body }) => answered(await attemptStep(viewer, path.roundId, body, now())),
)
