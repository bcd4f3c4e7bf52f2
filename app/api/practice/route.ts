import { learnerRoute } from '@/app/api/handler'
import { now } from '@/lib/clock'
import { beginRoundSchema } from '@/lib/contracts/practice'
import { beginRound } from '@/lib/usecases/practice/begin'

/** Puts a problem on the screen: the one there is, or the next. */
export const POST = learnerRoute(
  { body: { kind: 'json', most: 2_000, schema: beginRoundSchema } },
  ({ viewer, body }) => beginRound(viewer, body, now()),
)
