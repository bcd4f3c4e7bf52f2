import 'server-only'
import { now } from '@/lib/clock'
import { env } from '@/lib/env'
import { log } from '@/lib/logging'
import { sendDueReminders } from '@/lib/usecases/reminders/send-due'
import { again } from './again'
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
  again('reminders', env().SPINDLE_TEST_RUN ? TEST_MS : MINUTE_MS, async () => {
    const sent = await sendDueReminders(senders(), now())
    if (sent > 0) log.info('reminders sent', { sent })
  })
}
