import 'server-only'
import { now } from '@/lib/clock'
import { env } from '@/lib/env'
import { log } from '@/lib/logging'
import { countRolledUp } from '@/lib/metrics/metrics'
import { rollUpClasses } from '@/lib/usecases/classes/roll-up/roll-up-classes'
import { again } from './again'

/** Often enough that what a learner did is in the class's figures within a minute, where the servers keep up. */
const FIFTEEN_SECONDS_MS = 15_000
/** In a test run the clock jumps, and nobody waits. */
const TEST_MS = 1_000

/** Works out what classes see, for as long as the server runs. Several servers may do so at once. */
export function startRollingUpClasses(): void {
  again('rolling up of classes', env().SPINDLE_TEST_RUN ? TEST_MS : FIFTEEN_SECONDS_MS, async () => {
    const { notStarted, copies, items, failed } = await rollUpClasses(now())
    countRolledUp({ learners: notStarted + copies, items, failed })
    if (notStarted + copies + items > 0) log.info('classes rolled up', { notStarted, copies, items, failed })
  })
}
