'use server'

import { headers } from 'next/headers'
import { clientAddress } from '@/lib/auth/client-address'
import { MAIL_LINK, take } from '@/lib/auth/limits'
import { now } from '@/lib/clock'
import { mailTokenSchema, type ReminderProblem } from '@/lib/contracts/reminders'
import { err, type Result } from '@/lib/contracts/result'
import { senders } from '@/lib/jobs/senders'
import type { MailPurpose } from '@/lib/usecases/reminders/mail-links'
import { followMailLink } from '@/lib/usecases/reminders/settings'

type Answer = Promise<Result<null, ReminderProblem>>

/** The reader of a letter says that they want the reminders. They need no session: the link came to their address. */
export async function confirmMailAction(input: unknown): Answer {
  return follow(input, 'confirm')
}

/** The reader of a letter stops the reminders. */
export async function stopMailAction(input: unknown): Answer {
  return follow(input, 'stop')
}

async function follow(input: unknown, purpose: MailPurpose): Answer {
  const read = mailTokenSchema.safeParse(input)
  if (!read.success) return err({ code: 'malformed' })
  const use = await take(MAIL_LINK, [clientAddress(await headers()) ?? 'unknown'], now())
  if (!use.ok) return err({ code: 'too-many' })
  return followMailLink(read.data.token, purpose, senders().secret)
}
