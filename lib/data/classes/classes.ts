import 'server-only'
import type { ClassRole } from '@/lib/classes'
import type { ClassFacts, MemberState } from '@/lib/contracts/classes'
import type { Viewer } from '@/lib/contracts/viewer'
import type { Database } from '../pool'
import type { Standing } from './members'

export interface ClassRecord extends ClassFacts {
  readonly classId: string
  readonly joinCode: string | null
  readonly isArchived: boolean
}

/** A class with the viewer's part in it. */
export interface OwnClass extends ClassRecord {
  readonly memberId: string
  readonly role: ClassRole
  readonly state: MemberState
  readonly yourName: string | null
  /** How many learners it has. */
  readonly learners: number
}

const COLUMNS = `c.class_id AS "classId", c.name, c.term, c.starts_on AS "startsOn", c.ends_on AS "endsOn", c.zone,
  c.join_code AS "joinCode", c.archived_at IS NOT NULL AS "isArchived"`

const OWN = `SELECT ${COLUMNS}, m.member_id AS "memberId", m.role, m.state, m.name AS "yourName",
    (SELECT count(*)::int FROM class_members o
     WHERE o.class_id = c.class_id AND o.role = 'learner' AND o.state = 'active') AS learners
  FROM class_members m JOIN classes c USING (class_id)
  WHERE m.user_id = $1`

/** Opens a class that nobody is in yet. False if somebody else's has this code. */
export async function insertClass(
  connection: Database,
  { classId, joinCode, ...facts }: ClassFacts & { readonly classId: string; readonly joinCode: string },
  now: number,
): Promise<boolean> {
  const { rowCount } = await connection.query(
    `INSERT INTO classes (class_id, name, term, starts_on, ends_on, zone, join_code, created_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (join_code) DO NOTHING`,
    [classId, facts.name, facts.term, facts.startsOn, facts.endsOn, facts.zone, joinCode, new Date(now)],
  )
  return rowCount === 1
}

/** The classes the viewer is in, or was: those under way first, then by name. */
export async function selectOwnClasses(connection: Database, viewer: Viewer): Promise<readonly OwnClass[]> {
  const { rows } = await connection.query<OwnClass>(
    `${OWN} ORDER BY c.archived_at IS NOT NULL, c.starts_on DESC, c.name, c.class_id`,
    [viewer.userId],
  )
  return rows
}

/** A class the viewer is in, or was. */
export async function selectOptionalOwnClass(
  connection: Database,
  viewer: Viewer,
  classId: string,
): Promise<OwnClass | null> {
  const { rows } = await connection.query<OwnClass>(`${OWN} AND m.class_id = $2`, [viewer.userId, classId])
  return rows[0] ?? null
}

/** The class that a code leads to, for somebody who is not in it. */
export async function selectOptionalClassByCode(
  connection: Database,
  code: string,
): Promise<ClassRecord | null> {
  const { rows } = await connection.query<ClassRecord>(
    `SELECT ${COLUMNS} FROM classes c WHERE c.join_code = $1 AND c.archived_at IS NULL`,
    [code],
  )
  return rows[0] ?? null
}

/** A class that somebody was invited to, who may not be in it yet. */
export async function selectOptionalClass(
  connection: Database,
  classId: string,
): Promise<ClassRecord | null> {
  const { rows } = await connection.query<ClassRecord>(
    `SELECT ${COLUMNS} FROM classes c WHERE c.class_id = $1`,
    [classId],
  )
  return rows[0] ?? null
}

/** Writes what an instructor says of their class. */
export async function updateClass(
  connection: Database,
  { classId }: Standing,
  facts: ClassFacts,
): Promise<void> {
  await connection.query(
    `UPDATE classes SET name = $2, term = $3, starts_on = $4, ends_on = $5, zone = $6
     WHERE class_id = $1`,
    [classId, facts.name, facts.term, facts.startsOn, facts.endsOn, facts.zone],
  )
}

/** Puts a class away, or takes it up again. */
export async function setArchived(
  connection: Database,
  { classId }: Standing,
  at: number | null,
): Promise<void> {
  await connection.query('UPDATE classes SET archived_at = $2 WHERE class_id = $1', [
    classId,
    at === null ? null : new Date(at),
  ])
}

/** Gives a class another code, or none. False if somebody else's has it. */
export async function setJoinCode(
  connection: Database,
  { classId }: Standing,
  code: string | null,
): Promise<boolean> {
  const { rowCount } = await connection.query(
    `UPDATE classes SET join_code = $2
     WHERE class_id = $1 AND NOT EXISTS (SELECT FROM classes WHERE join_code = $2)`,
    [classId, code],
  )
  return rowCount === 1
}
