import 'server-only'
import type { ClassRole } from '@/lib/classes'
import type { MemberState } from '@/lib/contracts/classes'
import type { Viewer } from '@/lib/contracts/viewer'
import { database, type Database } from '../pool'

/** Somebody's place in a class, read for whoever asks: what is read of a class, or written, hangs on one. */
export interface Standing {
  readonly classId: string
  readonly memberId: string
  readonly role: ClassRole
  readonly isArchived: boolean
}

/** Somebody who is or was in a class. */
export interface MemberRecord {
  readonly memberId: string
  readonly userId: string
  readonly role: ClassRole
  readonly state: MemberState
  readonly name: string | null
  /** When the state began, milliseconds since the epoch. */
  readonly since: number
}

/** The place of somebody, $2, in a class, $1, that they are in now. */
export const STANDING = `SELECT m.class_id AS "classId", m.member_id AS "memberId", m.role, c.archived_at IS NOT NULL AS "isArchived"
  FROM class_members m JOIN classes c USING (class_id)
  WHERE m.class_id = $1 AND m.user_id = $2 AND m.state = 'active'`

/** The viewer's place in a class; null for whoever is not in it now. */
export async function selectOptionalStanding(
  connection: Database,
  viewer: Viewer,
  classId: string,
): Promise<Standing | null> {
  const { rows } = await connection.query<Standing>(STANDING, [classId, viewer.userId])
  return rows[0] ?? null
}

/** Whether the viewer is in a class, or asked back to one. */
export async function isInClasses(viewer: Viewer): Promise<boolean> {
  const { rows } = await database.query<{ found: boolean }>(
    `SELECT EXISTS (SELECT FROM class_members WHERE user_id = $1 AND state IN ('active', 'asked-back')) AS found`,
    [viewer.userId],
  )
  return rows[0]?.found ?? false
}

/** Has others who would change who is in a class wait until the transaction ends. False: there is no such class. */
export async function lockClass(connection: Database, classId: string): Promise<boolean> {
  const { rowCount } = await connection.query('SELECT FROM classes WHERE class_id = $1 FOR UPDATE', [classId])
  return rowCount === 1
}

const COLUMNS = `member_id AS "memberId", user_id AS "userId", role, state, name, since`
type Row = Omit<MemberRecord, 'since'> & { readonly since: Date }
const recordOf = (row: Row): MemberRecord => ({ ...row, since: row.since.getTime() })

/** All who are or were in a class: those who teach first, then those who are in it, by name. */
export async function selectMembers(connection: Database, { classId }: Standing): Promise<MemberRecord[]> {
  const { rows } = await connection.query<Row>(
    `SELECT ${COLUMNS} FROM class_members WHERE class_id = $1
     ORDER BY state <> 'active', array_position(ARRAY['instructor', 'assistant', 'learner'], role::text),
       lower(name), member_id`,
    [classId],
  )
  return rows.map(recordOf)
}

/** One of a class, by what the class knows them by. */
export async function selectOptionalMember(
  connection: Database,
  { classId }: Standing,
  memberId: string,
): Promise<MemberRecord | null> {
  const { rows } = await connection.query<Row>(
    `SELECT ${COLUMNS} FROM class_members WHERE class_id = $1 AND member_id = $2`,
    [classId, memberId],
  )
  const [row] = rows
  return row === undefined ? null : recordOf(row)
}

/** Those who teach a class now. What they are called is no secret to whoever has its code. */
export async function selectStaff(
  connection: Database,
  classId: string,
): Promise<readonly { readonly name: string; readonly role: ClassRole }[]> {
  const { rows } = await connection.query<{ name: string; role: ClassRole }>(
    `SELECT name, role FROM class_members WHERE class_id = $1 AND role <> 'learner' AND state = 'active'
     ORDER BY role DESC, lower(name), member_id`,
    [classId],
  )
  return rows
}

/** How many a class has had, and how many of them teach it now. */
export async function countMembers(
  connection: Database,
  classId: string,
): Promise<{ readonly all: number; readonly instructors: number }> {
  const { rows } = await connection.query<{ all: number; instructors: number }>(
    `SELECT count(*)::int AS all, count(*) FILTER (WHERE role = 'instructor' AND state = 'active')::int AS instructors
     FROM class_members WHERE class_id = $1`,
    [classId],
  )
  return rows[0] ?? { all: 0, instructors: 0 }
}

/** Takes the viewer into a class, for the first time or again. */
export async function putMember(
  connection: Database,
  viewer: Viewer,
  member: {
    readonly classId: string
    readonly memberId: string
    readonly role: ClassRole
    readonly name: string
    readonly consented: boolean
  },
  now: number,
): Promise<void> {
  const at = new Date(now)
  await connection.query(
    `INSERT INTO class_members (class_id, user_id, member_id, role, state, since, name, consented_at)
     VALUES ($1, $2, $3, $4, 'active', $5, $6, $7)
     ON CONFLICT (class_id, user_id) DO UPDATE SET role = $4, state = 'active', since = $5, name = $6, consented_at = $7`,
    [
      member.classId,
      viewer.userId,
      member.memberId,
      member.role,
      at,
      member.name,
      member.consented ? at : null,
    ],
  )
}

/** The viewer leaves: what says who they were goes. */
export async function leave(connection: Database, { memberId }: Standing, now: number): Promise<void> {
  await connection.query(
    `UPDATE class_members SET state = 'left', since = $2, name = NULL, consented_at = NULL WHERE member_id = $1`,
    [memberId, new Date(now)],
  )
}

/** Removes one of a class, or asks them back. */
export async function setState(
  connection: Database,
  { classId }: Standing,
  memberId: string,
  state: 'removed' | 'asked-back',
  now: number,
): Promise<void> {
  await connection.query(
    `UPDATE class_members SET state = $3, since = $4, consented_at = NULL WHERE class_id = $1 AND member_id = $2`,
    [classId, memberId, state, new Date(now)],
  )
}

/** Gives one of a class another role. False for whoever would be a learner and never agreed to be seen as one. */
export async function setRole(
  connection: Database,
  { classId }: Standing,
  memberId: string,
  role: ClassRole,
): Promise<boolean> {
  const { rowCount } = await connection.query(
    `UPDATE class_members SET role = $3
     WHERE class_id = $1 AND member_id = $2 AND ($3 <> 'learner' OR consented_at IS NOT NULL)`,
    [classId, memberId, role],
  )
  return rowCount === 1
}
