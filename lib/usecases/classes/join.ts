import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import { JOIN_CODE, JOIN_CODE_PLACE, release, take, type Use } from '@/lib/auth/limits'
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
import { resume } from './roll-up/resume'
import { settle } from './roll-up/settle'

type Joined = Result<{ readonly classId: string }, ClassProblem>

const noSuchClass = err({ code: 'not-found' } as const)

/** Who asks, and from which network, as far as that is known. */
interface Asking {
  readonly viewer: Viewer
  readonly place: string | null
}

/** The class behind a code, for somebody who has not agreed to anything yet. Guessing is limited. */
export async function findClass(
  asking: Asking,
  typed: string,
  now: number,
): Promise<Result<FoundClassDto, ClassProblem>> {
  const found = await classBehind(asking, typed, now)
  if (!found.ok) return found
  return ok(await foundClass(found.value))
}

/** The class that asks the viewer back; null where none of this id does. */
export async function classThatAsksBack(viewer: Viewer, classId: string): Promise<FoundClassDto | null> {
  const own = await selectOptionalOwnClass(database, viewer, classId)
  return own?.state === 'asked-back' ? foundClass(own) : null
}

async function foundClass({ classId, name, term }: ClassRecord): Promise<FoundClassDto> {
  const staff = await selectStaff(database, classId)
  const instructors = staff.filter(({ role }) => role === 'instructor').map((instructor) => instructor.name)
  return { classId, name, term, instructors }
}

/** Takes the viewer into the class behind a code, as a learner who has agreed to what instructors see. */
export async function joinClass(asking: Asking, { code, yourName }: JoinClass, now: number): Promise<Joined> {
  const found = await classBehind(asking, code, now)
  if (!found.ok) return found
  return transaction(async (connection) => {
    await lockClass(connection, found.value.classId)
    // Meanwhile the class may have got another code.
    const still = await selectOptionalClassByCode(connection, found.value.joinCode ?? '')
    return still === null ? noSuchClass : enter(connection, asking.viewer, still.classId, yourName, now)
  })
}

/** Takes the viewer into a class again whose instructor has asked them back. */
export function comeBack(viewer: Viewer, { classId, yourName }: ComeBack, now: number): Promise<Joined> {
  return transaction(async (connection) => {
    const own = await selectOptionalOwnClass(connection, viewer, classId)
    if (own?.state !== 'asked-back') return noSuchClass
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
    await settle(connection, { ...standing, userId: viewer.userId }, now)
    await leave(connection, standing, now)
    return ok(null)
  })
}

/** Each look counts until it has found something, so that of looks at the same moment none is free. */
async function classBehind(
  { viewer, place }: Asking,
  typed: string,
  now: number,
): Promise<Result<ClassRecord, ClassProblem>> {
  const uses: Use[] = []
  for (const [limit, who] of [
    [JOIN_CODE, viewer.userId],
    [JOIN_CODE_PLACE, place ?? 'unknown'],
  ] as const) {
    const use = await take(limit, [who], now)
    if (!use.ok) return err({ code: 'too-many', seconds: use.error })
    uses.push(use.value)
  }
  const code = readJoinCode(typed)
  const found = code === null ? null : await selectOptionalClassByCode(database, code)
  if (found === null) return noSuchClass
  await Promise.all(uses.map(release))
  return ok(found)
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
  await resume(connection, { classId, memberId, userId: viewer.userId }, now)
  return ok({ classId })
}
