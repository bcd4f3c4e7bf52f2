import 'server-only'
import { createTransport } from 'nodemailer'
import { log } from '@/lib/logging'
import type { Letter } from '@/lib/usecases/reminders/senders'

const SECOND = 1000

/**
 * What hands letters in at a mail server.
 *
 * @param url `smtp:` or `smtps:`, with user and password where the server wants them
 */
export function mailSender(url: string, from: string): (letter: Letter) => Promise<'sent' | 'failed'> {
  const transport = createTransport(
    {
      url,
      connectionTimeout: 10 * SECOND,
      greetingTimeout: 10 * SECOND,
      socketTimeout: 20 * SECOND,
    },
    { from },
  )
  return async ({ to, subject, text, stop }) => {
    try {
      await transport.sendMail({
        to,
        subject,
        text,
        ...(stop === undefined ? {} : { list: { unsubscribe: stop } }),
        headers: { 'Auto-Submitted': 'auto-generated' },
      })
      return 'sent'
    } catch (error) {
      // What the mail server says may hold the address, which no line may carry.
      log.warn('mail failed', { code: codeOf(error) })
      return 'failed'
    }
  }
}

const codeOf = (error: unknown): string => {
  const code = (error as { code?: unknown } | null)?.code
  return typeof code === 'string' ? code : 'unknown'
}
