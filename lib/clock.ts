import 'server-only'
import { env } from './env'
import { processWide } from './process-wide'

const shift = () => processWide('clock', () => ({ offsetMs: 0 }))

/** The server's clock, milliseconds since the epoch: the one door through which time enters. */
export function now(): number {
  return Date.now() + (env().TEST_CLOCK ? shift().offsetMs : 0)
}

/**
 * Sets the clock ahead (or back) of the machine's by so many milliseconds, for tests that wait for tomorrow.
 *
 * @throws Error outside a test run
 */
export function moveClock(offsetMs: number): void {
  if (!env().TEST_CLOCK) throw new Error('the clock moves only in a test run')
  shift().offsetMs = offsetMs
}
