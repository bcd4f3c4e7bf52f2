import type { Letter } from '@/lib/usecases/reminders/senders'
import { credentials } from '@/lib/words/credentials'
import type { LinkLetter } from './links'

const words = credentials.letter

/**
 * The address of a link. Its secret stands behind the `#`, which browsers send to nobody: it is in no request, and so
 * in no log and no `Referer`.
 *
 * @param address of this server, without a slash at its end
 */
export const linkAddress = (
  { purpose, secret }: Pick<LinkLetter, 'purpose' | 'secret'>,
  address: string,
): string => `${address}/${purpose}#${secret}`

/** A letter with a link, in words. */
export const letterOf = (link: LinkLetter, address: string): Letter => ({
  to: link.to,
  subject: words[link.purpose].subject,
  text: words[link.purpose].text(linkAddress(link, address)),
})

/** The letter that tells the present address that another was asked for. */
export const changingLetter = (to: string, address: string): Letter => ({
  to,
  subject: words.changing.subject,
  text: words.changing.text(`${address}/account`),
})

/** The letter whose link opens an account; `sealed` is all there is of it. */
export const openLetter = (to: string, sealed: string, address: string): Letter => ({
  to,
  subject: words.open.subject,
  text: words.open.text(`${address}/open#${sealed}`),
})

/** The letter to somebody who asked for an account and has one. */
export const knownLetter = (to: string, address: string): Letter => ({
  to,
  subject: words.known.subject,
  text: words.known.text(`${address}/signin`, `${address}/forgot`),
})
