import 'server-only'
import { selectLearnersBehind } from '@/lib/data/insights/progress'
import { database } from '@/lib/data/pool'
import { log } from '@/lib/logging'
import { keepUp } from './keep-up'

/** Of a turn. What is left is done in the next. */
const LEARNERS_MOST = 200
const EVENTS_MOST = 20_000

/** What a turn did. */
export interface AllKeptUp {
  readonly learners: number
  readonly events: number
  /** Learners for whom it broke, and is tried again in the next turn. */
  readonly failed: number
}

/**
 * Adds to the sums of learners whose log has gone on. Several servers may do so at once: whoever one is at the others pass
 * over. One for whom it breaks holds up none of the others, and nor does one with years to be added up.
 */
export async function keepAllUp(): Promise<AllKeptUp> {
  const userIds = await selectLearnersBehind(database, LEARNERS_MOST)
  let [learners, events, failed] = [0, 0, 0]
  for (const userId of userIds) {
    try {
      const done = await keepUp({ userId, isDemo: false }, { most: EVENTS_MOST, allOrNothing: false })
      learners += done.events > 0 ? 1 : 0
      events += done.events
    } catch (error) {
      failed += 1
      log.error('a learner’s answers are not added up', {}, error)
    }
  }
  return { learners, events, failed }
}
