import 'server-only'
import { may, mayRemove, type ClassRole } from '@/lib/classes'
import type { ClassProblem, MemberDto } from '@/lib/contracts/classes'
import { err, ok, type Result } from '@/lib/contracts/result'
import type { Viewer } from '@/lib/contracts/viewer'
import {
  countMembers,
  selectMembers,
  selectOptionalMember,
  setRole,
  setState,
  type MemberRecord,
} from '@/lib/data/classes/members'
import { markItemsOf } from '@/lib/data/classes/rolling-items'
import { noteVisit } from '@/lib/data/classes/visits'
import { database, type Database } from '@/lib/data/pool'
import { settle } from './roll-up/settle'
import { changing, standingWith } from './standing'

interface Which {
  readonly classId: string
  readonly memberId: string
}

type Done = Result<null, ClassProblem>

/** All who are or were in a class, for those who teach it. Looking is noted, for its learners to read. */
export async function readPeople(
  viewer: Viewer,
  classId: string,
  now: number,
): Promise<Result<readonly MemberDto[], ClassProblem>> {
  const standing = await standingWith(database, viewer, classId, 'see-learners')
  if (!standing.ok) return standing
  await noteVisit(database, standing.value, { page: 'people', about: null }, now)
  const members = await selectMembers(database, standing.value)
  return ok(members.map(({ userId, ...member }) => ({ ...member, isYou: userId === viewer.userId })))
}

/** Gives one of a class another role. */
export function changeRole(
  viewer: Viewer,
  { classId, memberId, role }: Which & { readonly role: ClassRole },
): Promise<Done> {
  return changing(viewer, classId, { right: 'change-roles' }, async (connection, standing) => {
    const member = await selectOptionalMember(connection, standing, memberId)
    if (member?.state !== 'active') return err({ code: 'not-found' })
    if (role !== 'instructor' && (await isLastInstructor(connection, classId, member)))
      return err({ code: 'last-instructor' })
    if (!(await setRole(connection, standing, memberId, role))) return err({ code: 'not-allowed' })
    // Only learners are in the class's figures.
    if ((role === 'learner') !== (member.role === 'learner')) await markItemsOf(connection, [member.userId])
    return ok(null)
  })
}

/** Removes one of a class. They see nothing of it any more, and come back only when they are asked. */
export function removeMember(viewer: Viewer, { classId, memberId }: Which, now: number): Promise<Done> {
  return changing(viewer, classId, { right: 'admit-learners' }, async (connection, standing) => {
    const member = await selectOptionalMember(connection, standing, memberId)
    if (member === null || member.state === 'left') return err({ code: 'not-found' })
    if (!mayRemove(standing.role, member.role)) return err({ code: 'not-allowed' })
    if (await isLastInstructor(connection, classId, member)) return err({ code: 'last-instructor' })
    await settle(connection, { classId, memberId, userId: member.userId }, now)
    await setState(connection, standing, memberId, 'removed', now)
    return ok(null)
  })
}

/** Asks somebody back who was removed: they are in the class again once they have agreed to it anew. */
export function askBack(viewer: Viewer, { classId, memberId }: Which, now: number): Promise<Done> {
  return changing(viewer, classId, { right: 'admit-learners' }, async (connection, standing) => {
    const member = await selectOptionalMember(connection, standing, memberId)
    if (member?.state !== 'removed') return err({ code: 'not-found' })
    if (!mayRemove(standing.role, member.role)) return err({ code: 'not-allowed' })
    await setState(connection, standing, memberId, 'asked-back', now)
    return ok(null)
  })
}

async function isLastInstructor(
  connection: Database,
  classId: string,
  { role, state }: MemberRecord,
): Promise<boolean> {
  if (state !== 'active' || !may(role, 'change-class')) return false
  return (await countMembers(connection, classId)).instructors === 1
}
