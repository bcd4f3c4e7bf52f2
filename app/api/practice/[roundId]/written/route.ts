import { learnerRoute } from '@/app/api/handler'
import { now } from '@/lib/clock'
import { roundPathSchema, writtenSchema } from '@/lib/contracts/practice'
import { writeFreeText } from '@/lib/usecases/practice/help'
import { answered } from '../../failures'

/** Takes a free text, to be held against its key points. */
export const POST = learnerRoute(
  { path: roundPathSchema, body: { kind: 'json', most: 30_000, schema: writtenSchema } },
  async ({ viewer, path, body }) => answered(await writeFreeText(viewer, path.roundId, body, now())),
)
