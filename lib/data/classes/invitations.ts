import 'server-only'
import type { ClassRole, InvitationTimes } from '@/lib/classes'
import type { Invited } from '@/lib/contracts/invitations'
import type { Viewer } from '@/lib/contracts/viewer'
import type { Database } from '../pool'
import type { Standing } from './members'

/** An invitation that was not answered yet. */
export interface InvitationRecord extends InvitationTimes {
  readonly invitationId: string
  readonly email: string
  readonly name: string | null
  readonly role: ClassRole
}

/** Why an address needs no invitation. */
export type KnownAs = 'already-in' | 'removed' | 'asked-back' | 'already-invited'

type Row = Omit<InvitationRecord, keyof InvitationTimes> & {
  readonly invitedAt: Date
  readonly dueAt: Date | null
  readonly tries: number
  readonly sentAt: Date | null
  readonly expiresAt: Date
}

/** A class's invitations that were not answered yet, the latest first. */
export async function selectInvitations(
  connection: Database,
  { classId }: Standing,
): Promise<readonly InvitationRecord[]> {
  const { rows } = await connection.query<Row>(
    `SELECT invitation_id AS "invitationId", email, name, role, invited_at AS "invitedAt", due_at AS "dueAt",
       tries, sent_at AS "sentAt", expires_at AS "expiresAt"
     FROM class_invitations WHERE class_id = $1 AND email IS NOT NULL
     ORDER BY invited_at DESC, lower(coalesce(name, email)), invitation_id`,
    [classId],
  )
  return rows.map((row) => ({
    ...row,
    invitedAt: row.invitedAt.getTime(),
    dueAt: row.dueAt?.getTime() ?? null,
    sentAt: row.sentAt?.getTime() ?? null,
    expiresAt: row.expiresAt.getTime(),
  }))
}

/** The role an invitation that was not answered yet is for; null where the class has none of this id. */
export async function selectOptionalInvitedRole(
  connection: Database,
  { classId }: Standing,
  invitationId: string,
): Promise<ClassRole | null> {
  const { rows } = await connection.query<{ role: ClassRole }>(
    `SELECT role FROM class_invitations WHERE class_id = $1 AND invitation_id = $2 AND email IS NOT NULL`,
    [classId, invitationId],
  )
  return rows[0]?.role ?? null
}

/**
 * Which of some addresses are of people the class knows, or are invited and may still come. Only confirmed addresses of
 * accounts count, and of whoever left nothing is said.
 */
export async function selectKnownAddresses(
  connection: Database,
  { classId }: Standing,
  emails: readonly string[],
  now: number,
): Promise<ReadonlyMap<string, KnownAs>> {
  const { rows } = await connection.query<{ email: string; known: KnownAs }>(
    `SELECT email, 'already-invited' AS known FROM class_invitations
     WHERE class_id = $1 AND email = ANY($2) AND expires_at > $3
     UNION ALL
     SELECT u.email, CASE m.state WHEN 'active' THEN 'already-in' ELSE m.state END
     FROM class_members m JOIN users u ON u.id = m.user_id
     WHERE m.class_id = $1 AND u.email = ANY($2) AND u.email_confirmed_at IS NOT NULL AND m.state <> 'left'`,
    [classId, emails, new Date(now)],
  )
  return new Map(rows.map(({ email, known }) => [email, known]))
}

/** How many invitations of a class were not answered yet. */
export async function countInvitations(connection: Database, { classId }: Standing): Promise<number> {
  const { rows } = await connection.query<{ count: number }>(
    'SELECT count(*)::int AS count FROM class_invitations WHERE class_id = $1 AND email IS NOT NULL',
    [classId],
  )
  return rows[0]?.count ?? 0
}

/** Keeps invitations, their letters to be sent at once. One that has run out gives way to the new one of its address. */
export async function insertInvitations(
  connection: Database,
  { classId, memberId }: Standing,
  people: readonly (Invited & { readonly invitationId: string })[],
  { now, expiresAt }: { readonly now: number; readonly expiresAt: number },
): Promise<void> {
  await connection.query(
    `INSERT INTO class_invitations AS i
       (class_id, invitation_id, email, name, role, by_member_id, invited_at, due_at, expires_at)
     SELECT $1::uuid, p.id, p.email, p.name, p.role, $2::uuid, $3::timestamptz, $3::timestamptz, $4::timestamptz
     FROM unnest($5::uuid[], $6::text[], $7::text[], $8::text[]) AS p (id, email, name, role)
     ON CONFLICT (class_id, email) DO UPDATE SET
       name = excluded.name, role = excluded.role, by_member_id = excluded.by_member_id,
       invited_at = excluded.invited_at, due_at = excluded.due_at, tries = 0, sent_at = NULL, token_hash = NULL,
       expires_at = excluded.expires_at
     WHERE i.expires_at <= $3`,
    [
      classId,
      memberId,
      new Date(now),
      new Date(expiresAt),
      people.map(({ invitationId }) => invitationId),
      people.map(({ email }) => email),
      people.map(({ name }) => name),
      people.map(({ role }) => role),
    ],
  )
}

/** Has an invitation's letter sent again, in the name of whoever says so. Its earlier link is good until then. */
export async function sendInvitationAgain(
  connection: Database,
  { classId, memberId }: Standing,
  invitationId: string,
  { now, expiresAt }: { readonly now: number; readonly expiresAt: number },
): Promise<void> {
  await connection.query(
    `UPDATE class_invitations
     SET due_at = $3, tries = 0, sent_at = NULL, by_member_id = $4, expires_at = greatest(expires_at, $5)
     WHERE class_id = $1 AND invitation_id = $2 AND email IS NOT NULL`,
    [classId, invitationId, new Date(now), memberId, new Date(expiresAt)],
  )
}

const FORGET = 'email = NULL, name = NULL, token_hash = NULL, due_at = NULL'

/** Withdraws an invitation: its link leads nowhere, and whose it was is gone. */
export async function withdrawInvitation(
  connection: Database,
  { classId }: Standing,
  invitationId: string,
  now: number,
): Promise<void> {
  await connection.query(
    `UPDATE class_invitations SET withdrawn_at = $3, ${FORGET}
     WHERE class_id = $1 AND invitation_id = $2 AND email IS NOT NULL`,
    [classId, invitationId, new Date(now)],
  )
}

/** An invitation, as its link finds it. */
export interface FoundInvitation {
  readonly classId: string
  readonly invitationId: string
  readonly email: string
  readonly name: string | null
  readonly role: ClassRole
  readonly expiresAt: number
}

/**
 * The invitation of a link; null where there is none. One to teach counts only while whoever sent it may give that role
 * away.
 */
export async function selectOptionalInvitation(
  connection: Database,
  tokenHash: Buffer,
): Promise<FoundInvitation | null> {
  const { rows } = await connection.query<Omit<FoundInvitation, 'expiresAt'> & { readonly expiresAt: Date }>(
    `SELECT i.class_id AS "classId", i.invitation_id AS "invitationId", i.email, i.name, i.role,
       i.expires_at AS "expiresAt"
     FROM class_invitations i LEFT JOIN class_members m ON m.member_id = i.by_member_id
     WHERE i.token_hash = $1 AND (i.role = 'learner' OR (m.role = 'instructor' AND m.state = 'active'))`,
    [tokenHash],
  )
  const [row] = rows
  return row === undefined ? null : { ...row, expiresAt: row.expiresAt.getTime() }
}

/** Uses an invitation up. Who used it is not kept with it. */
export async function spendInvitation(
  connection: Database,
  invitationId: string,
  now: number,
): Promise<void> {
  await connection.query(
    `UPDATE class_invitations SET accepted_at = $2, ${FORGET} WHERE invitation_id = $1`,
    [invitationId, new Date(now)],
  )
}

/** Uses up an invitation of the viewer's confirmed address to the role they have come into a class with by another way. */
export async function spendOwnInvitation(
  connection: Database,
  viewer: Viewer,
  { classId, role }: { readonly classId: string; readonly role: ClassRole },
  now: number,
): Promise<void> {
  await connection.query(
    `UPDATE class_invitations SET accepted_at = $4, ${FORGET}
     WHERE class_id = $1 AND role = $3
       AND email = (SELECT email FROM users WHERE id = $2 AND email_confirmed_at IS NOT NULL)`,
    [classId, viewer.userId, role, new Date(now)],
  )
}

/** Whether an address is the viewer's account's, and confirmed. */
export async function isConfirmedAddress(
  connection: Database,
  viewer: Viewer,
  email: string,
): Promise<boolean> {
  const { rowCount } = await connection.query(
    'SELECT FROM users WHERE id = $1 AND email = $2 AND email_confirmed_at IS NOT NULL',
    [viewer.userId, email],
  )
  return rowCount === 1
}

/** Forgets to whom invitations went that ran out before a moment. */
export async function forgetInvitations(connection: Database, before: number): Promise<number> {
  const { rowCount } = await connection.query(
    `UPDATE class_invitations SET ${FORGET} WHERE email IS NOT NULL AND expires_at <= $1`,
    [new Date(before)],
  )
  return rowCount ?? 0
}
