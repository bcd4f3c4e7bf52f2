import { randomBytes } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import type { Viewer } from '@/lib/contracts/viewer'
import { database } from '@/lib/data/pool'
import { hashOf } from '@/lib/usecases/account/links'
import { sendInvitationLetters } from '@/lib/usecases/classes/invitations/letters'
import type { Letter } from '@/lib/usecases/reminders/senders'
import { openLearner } from './learners'

/** An address that nobody else has. */
export const freshAddress = (): string => `${uuidv7()}@example.org`

/** Somebody whose account has this address, confirmed unless said otherwise. */
export async function openWithAddress(email: string, confirmedAt: Date | null = new Date()): Promise<Viewer> {
  const viewer = await openLearner()
  await database.query('UPDATE users SET email = $2, email_confirmed_at = $3 WHERE id = $1', [
    viewer.userId,
    email,
    confirmedAt,
  ])
  return viewer
}

/** Sends all that is due, whoever's it is, and returns the letters to one address. */
export async function lettersTo(
  email: string,
  now: number,
  outcome: 'sent' | 'failed' = 'sent',
): Promise<readonly Letter[]> {
  const letters: Letter[] = []
  const mail = (letter: Letter): Promise<'sent' | 'failed'> => {
    if (letter.to === email) letters.push(letter)
    return Promise.resolve(letter.to === email ? outcome : 'sent')
  }
  while ((await sendInvitationLetters({ mail, address: 'https://spindle.example' }, now)) > 0);
  return letters
}

/** The secret of a letter's link. */
export const secretIn = (letter: Letter | undefined): string => /#(\S+)/.exec(letter?.text ?? '')?.[1] ?? ''

/** Has the letter to an invited address count as sent, and returns the secret of its link. */
export async function linkTo(email: string, now: number): Promise<string> {
  const secret = randomBytes(32).toString('base64url')
  await database.query(
    'UPDATE class_invitations SET token_hash = $2, due_at = NULL, sent_at = $3 WHERE email = $1',
    [email, hashOf(secret), new Date(now)],
  )
  return secret
}
