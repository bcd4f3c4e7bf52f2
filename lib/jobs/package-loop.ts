import 'server-only'
import { now } from '@/lib/clock'
import { env } from '@/lib/env'
import { log } from '@/lib/logging'
import { clearDesk } from '@/lib/usecases/anki/desk/clear-desk'
import { keepLine } from '@/lib/usecases/anki/desk/keep-line'
import { runLine } from '@/lib/usecases/anki/desk/run-line'
import { again } from './again'

/** Whoever waits looks every second or two; another server may have put an import into this one's line. */
const LINE_MS = 2_000
const MINUTE_MS = 60_000
/** In a test run nobody waits. */
const TEST_MS = 500

/** Imports packages of Anki's that were sent to this server, for as long as it runs. Each server has a line of its own. */
export function startImportingPackages(): void {
  const isTest = env().SPINDLE_TEST_RUN
  again('telling of imports that wait', isTest ? TEST_MS : LINE_MS, () => keepLine(now()))
  again('importing of packages', isTest ? TEST_MS : LINE_MS, () => runLine(now))
  again('clearing of packages', isTest ? TEST_MS : MINUTE_MS, async () => {
    const { lost, forgotten } = await clearDesk(now())
    if (lost + forgotten > 0) log.info('packages cleared', { lost, forgotten })
  })
}
