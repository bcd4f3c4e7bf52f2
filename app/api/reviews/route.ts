import { learnerRoute } from '@/app/api/handler'
import { now } from '@/lib/clock'
import type { ApiFailure } from '@/lib/contracts/failure'
import { err, ok } from '@/lib/contracts/result'
import { reviewBatchSchema, type ReviewReply } from '@/lib/contracts/reviews'
import { acceptEvents } from '@/lib/usecases/accept-events'

/** A hundred answers, each with the longest response in the widest writing. */
const MOST_BYTES = 2_000_000

const failures: Readonly<Record<'busy' | 'no-learner', ApiFailure['error']>> = {
  busy: { code: 'unavailable', retrySeconds: 1 },
  'no-learner': { code: 'signed-out' },
}

/** Takes in a batch from a device's outbox; one made by a learner who has signed out meanwhile stays there. */
export const POST = learnerRoute(
  { body: { kind: 'json', most: MOST_BYTES, schema: reviewBatchSchema } },
  async ({ viewer, body }) => {
    // Somebody else has signed in on the device: their log is not where these belong.
    if (body.userId !== viewer.userId) return err({ code: 'conflict' })
    const accepted = await acceptEvents(viewer, body.events, now())
    if (!accepted.ok) return err(failures[accepted.error])
    return ok<ReviewReply>({ receipts: accepted.value })
  },
)
