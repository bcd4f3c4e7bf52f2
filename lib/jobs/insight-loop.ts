import 'server-only'
import { env } from '@/lib/env'
import { log } from '@/lib/logging'
import { keepAllUp } from '@/lib/usecases/insights/keep-all-up'
import { again } from './again'

/** Insights add up a few events themselves: this is for those who look at them after a long time, or for the first. */
const FIFTEEN_SECONDS_MS = 15_000
/** In a test run nobody waits. */
const TEST_MS = 1_000

/** Adds up what learners answered, for as long as the server runs. Several servers may do so at once. */
export function startAddingUpAnswers(): void {
  again('adding up of answers', env().SPINDLE_TEST_RUN ? TEST_MS : FIFTEEN_SECONDS_MS, async () => {
    const { learners, events, failed } = await keepAllUp()
    if (learners + failed > 0) log.info('answers added up', { learners, events, failed })
  })
}
