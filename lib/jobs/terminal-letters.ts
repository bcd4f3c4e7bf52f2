import 'server-only'
import { rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { v7 as uuidv7 } from 'uuid'
import { log } from '@/lib/logging'
import type { Letter } from '@/lib/usecases/reminders/senders'

/**
 * What lays letters into a folder where no mail server is set: `scripts/letters.mjs`, which started this server, prints
 * each on its terminal and deletes it. They take this way since what the server itself prints is a log.
 */
export const terminalLetters =
  (folder: string) =>
  async ({ to, subject, text }: Letter): Promise<'sent' | 'failed'> => {
    const file = path.join(folder, `${uuidv7()}.letter`)
    try {
      await writeFile(`${file}.new`, `To ${to}: ${subject}\n\n${text}`, { mode: 0o600 })
      // It is there whole, or not at all.
      await rename(`${file}.new`, file)
      return 'sent'
    } catch (error) {
      log.warn('letter not printed', {}, error)
      return 'failed'
    }
  }
