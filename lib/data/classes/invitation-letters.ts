import 'server-only'
import type { ClassRole } from '@/lib/classes'
import type { Database } from '../pool'

/** A letter to send, as one server has claimed it. */
export interface ClaimedLetter {
  readonly classId: string
  readonly invitationId: string
  readonly email: string
  readonly role: ClassRole
  readonly className: string
  /** Whoever invites, as the class knows them; null: they are not in it any more. */
  readonly by: string | null
  /** How often it was tried, this time included. */
  readonly tries: number
}

/**
 * Claims the letter that waits longest: of several servers one has it, until `until`. Should that one end before it has
 * said what became of it, another claims it then. Letters of archived classes wait.
 */
export async function claimLetter(
  connection: Database,
  now: number,
  until: number,
): Promise<ClaimedLetter | null> {
  const { rows } = await connection.query<ClaimedLetter>(
    `WITH next AS (
       SELECT i.invitation_id FROM class_invitations i JOIN classes c USING (class_id)
       WHERE i.due_at <= $1 AND i.expires_at > $1 AND c.archived_at IS NULL
       ORDER BY i.due_at, i.invitation_id LIMIT 1 FOR UPDATE OF i SKIP LOCKED)
     UPDATE class_invitations i SET due_at = $2, tries = i.tries + 1
     FROM next, classes c
     WHERE i.invitation_id = next.invitation_id AND c.class_id = i.class_id
     RETURNING i.class_id AS "classId", i.invitation_id AS "invitationId", i.email, i.role, i.tries,
       c.name AS "className",
       (SELECT m.name FROM class_members m WHERE m.member_id = i.by_member_id AND m.state = 'active') AS by`,
    [new Date(now), new Date(until)],
  )
  return rows[0] ?? null
}

/** Lays a letter aside that is not to go out before `until`; that was no try. */
export async function postponeLetter(
  connection: Database,
  invitationId: string,
  until: number,
): Promise<void> {
  await connection.query(
    `UPDATE class_invitations SET due_at = $2, tries = tries - 1 WHERE invitation_id = $1 AND due_at IS NOT NULL`,
    [invitationId, new Date(until)],
  )
}

/** Keeps what a letter's link is known by, in place of that of an earlier letter. False: it was withdrawn meanwhile. */
export async function putToken(
  connection: Database,
  invitationId: string,
  tokenHash: Buffer,
): Promise<boolean> {
  const { rowCount } = await connection.query(
    'UPDATE class_invitations SET token_hash = $2 WHERE invitation_id = $1 AND due_at IS NOT NULL',
    [invitationId, tokenHash],
  )
  return rowCount === 1
}

/** Notes that a letter went out, unless another has taken its place. */
export async function noteSent(
  connection: Database,
  tokenHash: Buffer,
  { now, expiresAt }: { readonly now: number; readonly expiresAt: number },
): Promise<void> {
  await connection.query(
    'UPDATE class_invitations SET due_at = NULL, sent_at = $2, expires_at = $3 WHERE token_hash = $1',
    [tokenHash, new Date(now), new Date(expiresAt)],
  )
}

/** Notes that a letter did not go out, and when to try again; null: not at all. */
export async function noteUnsent(
  connection: Database,
  tokenHash: Buffer,
  again: number | null,
): Promise<void> {
  await connection.query('UPDATE class_invitations SET due_at = $2 WHERE token_hash = $1', [
    tokenHash,
    again === null ? null : new Date(again),
  ])
}
