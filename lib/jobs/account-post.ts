import 'server-only'
import { after } from 'next/server'
import { env } from '@/lib/env'
import { log } from '@/lib/logging'
import type { Letter } from '@/lib/usecases/reminders/senders'
import { senders } from './senders'
import { terminalLetters } from './terminal-letters'

/** What letters about accounts leave by: the mail server, else the launcher's terminal; null where there is neither. */
function accountPost(): ((letter: Letter) => Promise<'sent' | 'failed'>) | null {
  const folder = env().SPINDLE_LETTER_FOLDER
  return senders().mail ?? (folder === undefined ? null : terminalLetters(folder))
}

/** Whether this server can send letters about accounts. */
export const sendsAccountLetters = (): boolean => accountPost() !== null

/** Whether they go to their addresses, rather than to whoever looks at the terminal. */
export const sendsByMail = (): boolean => senders().mail !== null

/**
 * Writes and sends letters once the reply is on its way, so that how long the reply took tells nothing of whether
 * there was one to write. Only in a server action or a route.
 *
 * @param write given the address of this server, without a slash at its end
 */
export function postLater(write: (address: string) => Promise<readonly Letter[]>): void {
  const post = accountPost()
  if (post === null) return
  after(async () => {
    try {
      for (const letter of await write(senders().address)) await post(letter)
    } catch (error) {
      log.error('letter not written', {}, error)
    }
  })
}
