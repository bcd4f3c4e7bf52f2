import 'server-only'
import { createHmac, timingSafeEqual } from 'node:crypto'

/** What a link in a letter lets its reader do, signed in or not. */
export type MailPurpose = 'confirm' | 'stop'

const signature = (secret: string, purpose: MailPurpose, userId: string, email: string): string =>
  createHmac('sha256', secret)
    .update(JSON.stringify(['reminders', purpose, userId, email]))
    .digest('base64url')

/** What the link for a learner's address holds. It is good for that address only. */
export const mailToken = (secret: string, purpose: MailPurpose, userId: string, email: string): string =>
  `${userId}.${signature(secret, purpose, userId, email)}`

/** The account that the holder of a token speaks of; null for what is no token. Whether it is good, `isGoodToken` says. */
export function tokenUser(token: string): string | null {
  const [userId = '', signed = '', ...rest] = token.split('.')
  const isUuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(userId)
  return isUuid && signed !== '' && rest.length === 0 ? userId : null
}

/** Whether a token was made by this server, for this purpose and address. */
export function isGoodToken(
  token: string,
  secret: string,
  purpose: MailPurpose,
  userId: string,
  email: string,
): boolean {
  const [given, good] = [token, mailToken(secret, purpose, userId, email)].map((text) => Buffer.from(text))
  return (
    given !== undefined && good !== undefined && given.length === good.length && timingSafeEqual(given, good)
  )
}
