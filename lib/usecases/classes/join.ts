import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import { readJoinCode } from '@/lib/classes'
import type { ClassProblem, ComeBack, FoundClassDto, JoinClass } from '@/lib/contracts/classes'
import { LIMITS } from '@/lib/contracts/limits'
import { err, ok, type Result } from '@/lib/contracts/result'
import type { Viewer } from '@/lib/contracts/viewer'
import {
  selectOptionalClassByCode,
  selectOptionalOwnClass,
  selectOwnClasses,
  type ClassRecord,
} from '@/lib/data/classes/classes'
import {
  countMembers,
  leave,
  lockClass,
  putMember,
  selectOptionalStanding,
  selectStaff,
} from '@/lib/data/classes/members'
import { database, type Database } from '@/lib/data/pool'
import { transaction } from '@/lib/data/transaction'

type Joined = Result<{ readonly classId: string }, ClassProblem>

const wrongCode = err({ code: 'not-found' } as const)

/** The class behind a code, for somebody who has not agreed to anything yet. */
export async function findClass(code: string): Promise<Result<FoundClassDto, ClassProblem>> {
  const found = await classBehind(database, code)
  if (found === null) return wrongCode
  const staff = await selectStaff(database, found.classId)
  const instructors = staff.filter(({ role }) => role === 'instructor').map(({ name }) => name)
  return ok({ classId: found.classId, name: found.name, term: found.term, instructors })
}

/** Takes the viewer into the class behind a code, as a learner who has agreed to what instructors see. */
export function joinClass(viewer: Viewer, { code, yourName }: JoinClass, now: number): Promise<Joined> {
  return transaction(async (connection) => {
    const found = await classBehind(connection, code)
    return found === null ? wrongCode : enter(connection, viewer, found.classId, yourName, now)
  })
}

/** Takes the viewer into a class again whose instructor has asked them back. */
export function comeBack(viewer: Viewer, { classId, yourName }: ComeBack, now: number): Promise<Joined> {
  return transaction(async (connection) => {
    const own = await selectOptionalOwnClass(connection, viewer, classId)
    if (own?.state !== 'asked-back') return wrongCode
    return own.isArchived ? err({ code: 'archived' }) : enter(connection, viewer, classId, yourName, now)
  })
}

/** The viewer leaves a class. What says who they were there goes at once. */
export function leaveClass(
  viewer: Viewer,
  { classId }: { readonly classId: string },
  now: number,
): Promise<Result<null, ClassProblem>> {
  return transaction(async (connection) => {
    if (!(await lockClass(connection, classId))) return err({ code: 'not-found' })
    const standing = await selectOptionalStanding(connection, viewer, classId)
    if (standing === null) return err({ code: 'not-found' })
    const { instructors } = await countMembers(connection, classId)
    if (standing.role === 'instructor' && instructors === 1) return err({ code: 'last-instructor' })
    await leave(connection, standing, now)
    return ok(null)
  })
}

async function classBehind(connection: Database, typed: string): Promise<ClassRecord | null> {
  const code = readJoinCode(typed)
  return code === null ? null : selectOptionalClassByCode(connection, code)
}

async function enter(
  connection: Database,
  viewer: Viewer,
  classId: string,
  name: string,
  now: number,
): Promise<Joined> {
  await lockClass(connection, classId)
  const own = await selectOwnClasses(connection, viewer)
  const before = own.find((candidate) => candidate.classId === classId)
  if (before?.state === 'active') return err({ code: 'already-in', classId })
  if (before?.state === 'removed') return err({ code: 'removed' })
  if (before === undefined) {
    const { all } = await countMembers(connection, classId)
    if (own.length >= LIMITS.classesOf || all >= LIMITS.classMembers) return err({ code: 'full' })
  }
  const memberId = before?.memberId ?? uuidv7({ msecs: now })
  const learner = { classId, memberId, role: 'learner', name, consented: true } as const
  await putMember(connection, viewer, learner, now)
  return ok({ classId })
}
