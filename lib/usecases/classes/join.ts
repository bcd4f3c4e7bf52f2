import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import { readJoinCode, type ClassRole } from '@/lib/classes'
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
import { spendOwnInvitation } from '@/lib/data/classes/invitations'
import { transaction } from '@/lib/data/transaction'
import { whileGuessing, type Asking } from './guesses'
import { resume } from './roll-up/resume'
import { settle } from './roll-up/settle'

type Joined = Result<{ readonly classId: string }, ClassProblem>

const noSuchClass = err({ code: 'not-found' } as const)

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

/** A class and who teaches it, for somebody who has been asked into it. */
export async function foundClass({
  classId,
  name,
  term,
}: Pick<ClassRecord, 'classId' | 'name' | 'term'>): Promise<FoundClassDto> {
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
    return still === null
      ? noSuchClass
      : enter(connection, asking.viewer, still.classId, learner(yourName), now)
  })
}

/** Takes the viewer into a class again whose instructor has asked them back. */
export function comeBack(viewer: Viewer, { classId, yourName }: ComeBack, now: number): Promise<Joined> {
  return transaction(async (connection) => {
    const own = await selectOptionalOwnClass(connection, viewer, classId)
    if (own?.state !== 'asked-back') return noSuchClass
    return own.isArchived
      ? err({ code: 'archived' })
      : enter(connection, viewer, classId, learner(yourName), now)
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

/** The class behind a code. Guessing is limited. */
function classBehind(asking: Asking, typed: string, now: number): Promise<Result<ClassRecord, ClassProblem>> {
  return whileGuessing(asking, now, async () => {
    const code = readJoinCode(typed)
    return code === null ? null : selectOptionalClassByCode(database, code)
  })
}

/** As what somebody comes into a class. */
interface Entering {
  readonly name: string
  readonly role: ClassRole
  /** Whether they have agreed to what instructors see of a learner. */
  readonly consented: boolean
}

const learner = (name: string): Entering => ({ name, role: 'learner', consented: true })

/** Takes the viewer into a class, unless they were removed from it or there is no room. */
export async function enter(
  connection: Database,
  viewer: Viewer,
  classId: string,
  entering: Entering,
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
  await putMember(connection, viewer, { ...entering, classId, memberId }, now)
  await resume(connection, { classId, memberId, userId: viewer.userId }, now)
  await spendOwnInvitation(connection, viewer, { classId, role: entering.role }, now)
  return ok({ classId })
}
