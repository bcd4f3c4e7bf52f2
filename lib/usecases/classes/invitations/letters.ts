import 'server-only'
import { randomBytes } from 'node:crypto'
import { INVITED, INVITED_ANYWHERE, release, take, type Use } from '@/lib/auth/limits'
import { INVITATION_MS, waitAfter } from '@/lib/classes'
import { err, ok, type Result } from '@/lib/contracts/result'
import {
  claimLetter,
  noteSent,
  noteUnsent,
  postponeLetter,
  putToken,
  type ClaimedLetter,
} from '@/lib/data/classes/invitation-letters'
import { database } from '@/lib/data/pool'
import { hashOf } from '@/lib/usecases/account/links'
import type { Letter, Senders } from '@/lib/usecases/reminders/senders'
import { invitations } from '@/lib/words/invitations'

const words = invitations.letter

/** How long a server has a letter for itself: longer than a mail server may take. */
const LEASE_MS = 10 * 60_000
/** Letters of one turn; the rest go out in the next. */
const MOST = 200

/** What sends letters, and the address of this server, without a slash at its end. */
export interface Post {
  readonly mail: NonNullable<Senders['mail']>
  readonly address: string
}

/**
 * Sends the letters of invitations that are due: each once, however many servers run this at once. One that nothing takes
 * is tried again a few times, after longer and longer waits.
 *
 * @returns how many were sent
 */
export async function sendInvitationLetters(post: Post, now: number): Promise<number> {
  let sent = 0
  for (let turn = 0; turn < MOST; turn++) {
    const claimed = await claimLetter(database, now, now + LEASE_MS)
    if (claimed === null) break
    if (await send(post, claimed, now)) sent += 1
  }
  return sent
}

async function send({ mail, address }: Post, claimed: ClaimedLetter, now: number): Promise<boolean> {
  const room = await roomFor(claimed, now)
  if (!room.ok) {
    await postponeLetter(database, claimed.invitationId, now + room.error * 1000)
    return false
  }
  const secret = randomBytes(32).toString('base64url')
  const tokenHash = hashOf(secret)
  const isWanted = await putToken(database, claimed.invitationId, tokenHash)
  const isSent = isWanted && (await mail(letterOf(claimed, `${address}/invitation#${secret}`))) === 'sent'
  if (isSent) await noteSent(database, tokenHash, { now, expiresAt: now + INVITATION_MS })
  else {
    await Promise.all(room.value.map(release))
    const wait = waitAfter(claimed.tries)
    await noteUnsent(database, tokenHash, wait === null ? null : now + wait)
  }
  return isSent
}

/** Whether an address may have another letter today; the error is the number of seconds to wait. */
async function roomFor(
  { classId, email }: ClaimedLetter,
  now: number,
): Promise<Result<readonly Use[], number>> {
  const forClass = await take(INVITED, [classId, email], now)
  if (!forClass.ok) return forClass
  const anywhere = await take(INVITED_ANYWHERE, [email], now)
  if (anywhere.ok) return ok([forClass.value, anywhere.value])
  await release(forClass.value)
  return err(anywhere.error)
}

/** The letter of an invitation, in words. */
const letterOf = ({ email, role, className, by }: ClaimedLetter, link: string): Letter => ({
  to: email,
  subject: words.subject,
  text: words.text({
    by: by ?? words.somebody,
    className,
    asWhat: words.as[role],
    link,
    forWhom: words.forWhom[role === 'learner' ? 'learn' : 'teach'],
  }),
})
