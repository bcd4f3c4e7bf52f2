import { learnerRoute } from '@/app/api/handler'
import { now } from '@/lib/clock'
import type { ApiFailure } from '@/lib/contracts/failure'
import { err } from '@/lib/contracts/result'
import { sittingRequestSchema } from '@/lib/contracts/sitting'
import { buildSitting } from '@/lib/usecases/build-sitting'

const failures: Readonly<Record<'no-deck' | 'busy' | 'no-learner', ApiFailure['error']>> = {
  'no-deck': { code: 'not-found' },
  busy: { code: 'unavailable', retrySeconds: 1 },
  'no-learner': { code: 'signed-out' },
}

/** Builds the sitting that a device then runs on its own. */
export const GET = learnerRoute({ query: sittingRequestSchema }, async ({ viewer, query }) => {
  const built = await buildSitting(viewer, query, now())
  return built.ok ? built : err(failures[built.error])
})
