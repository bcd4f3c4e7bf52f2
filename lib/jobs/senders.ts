import 'server-only'
import { env, type Env } from '@/lib/env'
import { processWide } from '@/lib/process-wide'
import type { Senders } from '@/lib/usecases/reminders/senders'
import { mailSender } from './mail-sender'
import { pushSender } from './push-sender'

/** What this server can send, by its environment; made once. */
export const senders = (): Senders => processWide('senders', () => sendersOf(env()))

/** Makes what an environment is enough for. */
export function sendersOf(given: Env): Senders {
  const { VAPID_PUBLIC_KEY, VAPID_PRIVATE_KEY, VAPID_SUBJECT, SMTP_URL, MAIL_FROM, NEXTAUTH_URL } = given
  const address = NEXTAUTH_URL.replace(/\/+$/, '')
  const subject = VAPID_SUBJECT ?? (address.startsWith('https:') ? address : 'mailto:operator@localhost')
  return {
    push:
      VAPID_PUBLIC_KEY === undefined || VAPID_PRIVATE_KEY === undefined
        ? null
        : pushSender(
            { publicKey: VAPID_PUBLIC_KEY, privateKey: VAPID_PRIVATE_KEY, subject },
            { isTest: given.SPINDLE_TEST_RUN },
          ),
    mail: SMTP_URL === undefined || MAIL_FROM === undefined ? null : mailSender(SMTP_URL, MAIL_FROM),
    address,
    secret: given.NEXTAUTH_SECRET,
  }
}

/** By which key a browser subscribes to this server's messages; null without push. */
export const pushKey = (): string | null =>
  senders().push === null ? null : (env().VAPID_PUBLIC_KEY ?? null)
