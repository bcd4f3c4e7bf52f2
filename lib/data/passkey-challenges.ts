import 'server-only'
import { database } from './pool'

/** What a passkey is shown for: to be kept, to sign in by it alone, or to show who one is besides something else. */
export type ChallengePurpose = 'register' | 'sign-in' | 'second'

/** A challenge that somebody has to sign. */
export interface Challenge {
  readonly challenge: string
  readonly purpose: ChallengePurpose
  /** Whose passkey has to sign it; null where it says itself whose it is. */
  readonly userId: string | null
}

/** Keeps a challenge until an instant, and forgets those whose time is over. */
export async function insertChallenge(
  { challenge, purpose, userId }: Challenge,
  until: number,
  now: number,
): Promise<void> {
  await database.query('DELETE FROM passkey_challenges WHERE expires_at <= $1', [new Date(now)])
  await database.query(
    'INSERT INTO passkey_challenges (challenge, purpose, user_id, expires_at) VALUES ($1, $2, $3, $4)',
    [challenge, purpose, userId, new Date(until)],
  )
}

/** Takes a challenge away, so that it is good once; null where there is none, or its time is over. */
export async function takeChallenge(challenge: string, now: number): Promise<Challenge | null> {
  const { rows } = await database.query<Challenge & { readonly expiresAt: Date }>(
    `DELETE FROM passkey_challenges WHERE challenge = $1
     RETURNING challenge, purpose, user_id AS "userId", expires_at AS "expiresAt"`,
    [challenge],
  )
  const [row] = rows
  if (row === undefined || row.expiresAt.getTime() <= now) return null
  return { challenge: row.challenge, purpose: row.purpose, userId: row.userId }
}

/** Whose passkey has to sign a challenge of the second step; null where there is none, or its time is over. */
export async function selectSecondStep(challenge: string, now: number): Promise<string | null> {
  const { rows } = await database.query<{ userId: string }>(
    `SELECT user_id AS "userId" FROM passkey_challenges
     WHERE challenge = $1 AND purpose = 'second' AND expires_at > $2`,
    [challenge, new Date(now)],
  )
  return rows[0]?.userId ?? null
}
