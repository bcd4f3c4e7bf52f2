import 'server-only'
import { now } from '@/lib/clock'
import { env } from '@/lib/env'
import { log } from '@/lib/logging'
import { sendInvitationLetters } from '@/lib/usecases/classes/invitations/letters'
import { forgetOldInvitations } from '@/lib/usecases/classes/invitations/read'
import { again } from './again'
import { senders } from './senders'

const SECOND_MS = 1000
const HOUR_MS = 3600 * SECOND_MS

/**
 * Sends the letters of invitations to classes, where there is a mail server, and forgets addresses that are of no use any
 * more, for as long as the server runs. Several servers may do so at once.
 */
export function startInvitations(): void {
  const { mail, address } = senders()
  if (mail !== null) {
    again('letters of invitations', env().SPINDLE_TEST_RUN ? SECOND_MS : 10 * SECOND_MS, async () => {
      const sent = await sendInvitationLetters({ mail, address }, now())
      if (sent > 0) log.info('invitations sent', { sent })
    })
  }
  again('forgetting of old invitations', HOUR_MS, async () => {
    const forgotten = await forgetOldInvitations(now())
    if (forgotten > 0) log.info('old invitations forgotten', { forgotten })
  })
}
