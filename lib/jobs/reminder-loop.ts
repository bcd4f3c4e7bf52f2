import 'server-only'
import { now } from '@/lib/clock'
import { env } from '@/lib/env'
import { log } from '@/lib/logging'
import { processWide } from '@/lib/process-wide'
import { sendDueReminders } from '@/lib/usecases/reminders/send-due'
import { senders } from './senders'

const MINUTE_MS = 60_000
/** In a test run the clock jumps, and nobody waits a minute. */
const TEST_MS = 1_000

/**
 * Looks every minute which reminders are due, for as long as the server runs. Several servers may do so at once. Where
 * neither push nor mail is set up nothing is looked for.
 */
export function startReminders(): void {
  const { push, mail } = senders()
  if (push === null && mail === null) return
  processWide('reminder-loop', () => {
    const timer = setInterval(() => void look(), env().SPINDLE_TEST_RUN ? TEST_MS : MINUTE_MS)
    timer.unref()
    return timer
  })
}

let isLooking = false

/** One look; a slow one is not overtaken by the next. */
async function look(): Promise<void> {
  if (isLooking) return
  isLooking = true
  try {
    const sent = await sendDueReminders(senders(), now())
    if (sent > 0) log.info('reminders sent', { sent })
  } catch (error) {
    log.error('reminders failed', {}, error)
  } finally {
    isLooking = false
  }
}
