import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import type { ClassRole } from '@/lib/classes'
import type { VisitDto, VisitedPage } from '@/lib/contracts/classes'
import type { Database } from '../pool'
import type { Standing } from './members'

/** Looking at the same thing again within so long is one visit. */
const ONE_VISIT_MS = 10 * 60_000

/** Notes that somebody who teaches a class looked at a page about its learners, or about one of them. */
export async function noteVisit(
  connection: Database,
  { classId, memberId }: Standing,
  visited: { readonly page: VisitedPage; readonly about: string | null },
  now: number,
): Promise<void> {
  await connection.query(
    `INSERT INTO class_visits (class_id, visit_id, by_member_id, page, about_member_id, at)
     SELECT $1::uuid, $2::uuid, $3::uuid, $4::varchar, $5::uuid, $6::timestamptz WHERE NOT EXISTS (
       SELECT FROM class_visits WHERE class_id = $1 AND by_member_id = $3 AND page = $4
         AND about_member_id IS NOT DISTINCT FROM $5 AND at > $7 AND at <= $6)`,
    [
      classId,
      uuidv7({ msecs: now }),
      memberId,
      visited.page,
      visited.about,
      new Date(now),
      new Date(now - ONE_VISIT_MS),
    ],
  )
}

/** The last visits to pages about all learners or about the viewer, the latest first. */
export async function selectVisits(
  connection: Database,
  { classId, memberId }: Standing,
  most: number,
): Promise<readonly VisitDto[]> {
  const { rows } = await connection.query<{
    visitId: string
    byMemberId: string | null
    name: string | null
    role: ClassRole | null
    page: VisitedPage
    isAboutYou: boolean
    at: Date
  }>(
    `SELECT v.visit_id AS "visitId", v.by_member_id AS "byMemberId", m.name, m.role, v.page, v.at,
       v.about_member_id IS NOT NULL AS "isAboutYou"
     FROM class_visits v LEFT JOIN class_members m ON m.member_id = v.by_member_id
     WHERE v.class_id = $1 AND (v.about_member_id IS NULL OR v.about_member_id = $2)
     ORDER BY v.at DESC, v.visit_id DESC LIMIT $3`,
    [classId, memberId, most],
  )
  return rows.map(({ visitId, byMemberId, name, role, page, isAboutYou, at }) => ({
    visitId,
    by: byMemberId === null || role === null ? null : { name, role },
    page,
    isAboutYou,
    at: at.getTime(),
  }))
}
