import 'server-only'
import type {
  AssignmentProblem,
  ChangeAssignment,
  ExceptionRowDto,
  SetException,
} from '@/lib/contracts/assignments'
import type { ClassProblem } from '@/lib/contracts/classes'
import { err, ok, type Result } from '@/lib/contracts/result'
import type { Viewer } from '@/lib/contracts/viewer'
import {
  deleteException,
  putException,
  selectExceptions,
  selectOptionalAssignment,
  setEnded,
  updateAssignment,
  type AssignmentRecord,
} from '@/lib/data/classes/assignments'
import { selectMembers, selectOptionalMember, type Standing } from '@/lib/data/classes/members'
import { standAnew } from '@/lib/data/classes/standings'
import { noteVisit } from '@/lib/data/classes/visits'
import { database, type Database } from '@/lib/data/pool'
import { changing, standingWith } from '../classes/standing'

interface Which {
  readonly classId: string
  readonly assignmentId: string
}

type Done = Result<null, AssignmentProblem>

/** Changes one of a class's assignments, as somebody who may. */
function changingOne(
  viewer: Viewer,
  { classId, assignmentId }: Which,
  change: (connection: Database, standing: Standing, found: AssignmentRecord) => Promise<Done>,
): Promise<Done> {
  return changing<null, AssignmentProblem>(
    viewer,
    classId,
    { right: 'assign' },
    async (connection, standing) => {
      const found = await selectOptionalAssignment(connection, standing, assignmentId)
      return found === null ? err({ code: 'not-found' }) : change(connection, standing, found)
    },
  )
}

/** Changes the days and rules of an assignment. */
export const changeAssignment = (
  viewer: Viewer,
  { classId, assignmentId, ...facts }: ChangeAssignment,
): Promise<Done> =>
  changingOne(viewer, { classId, assignmentId }, async (connection, standing, { items }) => {
    const dayAnswers = Math.min(facts.dayAnswers, items)
    await updateAssignment(connection, standing, assignmentId, { ...facts, dayAnswers })
    await standAnew(connection, assignmentId, null)
    return ok(null)
  })

/** Ends an assignment: nobody starts it any more, and it counts nothing. Or takes it up again. */
export const endAssignment = (
  viewer: Viewer,
  { isEnded, ...which }: Which & { readonly isEnded: boolean },
  now: number,
): Promise<Done> =>
  changingOne(viewer, which, async (connection, standing) => {
    await setEnded(connection, standing, which.assignmentId, isEnded ? now : null)
    if (!isEnded) await standAnew(connection, which.assignmentId, null)
    return ok(null)
  })

/** Makes something different for a learner who is in the class, in place of what was before. */
export const setException = (viewer: Viewer, { classId, ...exception }: SetException): Promise<Done> =>
  changingOne(viewer, { classId, ...exception }, async (connection, standing, { facts }) => {
    const member = await selectOptionalMember(connection, standing, exception.memberId)
    if (member?.state !== 'active' || member.role !== 'learner') return err({ code: 'not-found' })
    const early = (['dueOn', 'examOn'] as const).filter(
      (field) => (exception[field] ?? facts.startsOn) < facts.startsOn,
    )
    if (early.length > 0) return err({ code: 'invalid', fields: early })
    await putException(connection, exception)
    await standAnew(connection, exception.assignmentId, exception.memberId)
    return ok(null)
  })

/** Has the rules of all hold for a learner again. */
export const removeException = (
  viewer: Viewer,
  { memberId, ...which }: Which & { readonly memberId: string },
): Promise<Done> =>
  changingOne(viewer, which, async (connection, standing) => {
    if ((await selectOptionalMember(connection, standing, memberId)) === null)
      return err({ code: 'not-found' })
    await deleteException(connection, which.assignmentId, memberId)
    await standAnew(connection, which.assignmentId, memberId)
    return ok(null)
  })

/** The learners of the class, and what is different for each, for those who may change it. Each look is noted. */
export async function readExceptions(
  viewer: Viewer,
  { classId, assignmentId }: Which,
  now: number,
): Promise<Result<readonly ExceptionRowDto[], ClassProblem>> {
  const standing = await standingWith(database, viewer, classId, 'assign')
  if (!standing.ok) return standing
  if ((await selectOptionalAssignment(database, standing.value, assignmentId)) === null)
    return err({ code: 'not-found' })
  await noteVisit(database, standing.value, { page: 'exceptions', about: null }, now)
  const [members, exceptions] = await Promise.all([
    selectMembers(database, standing.value),
    selectExceptions(database, standing.value, assignmentId),
  ])
  const byMember = new Map(exceptions.map((exception) => [exception.memberId, exception]))
  return ok(
    members
      .filter(({ role, state }) => role === 'learner' && state === 'active')
      .map(({ memberId, name }) => {
        const found = byMember.get(memberId)
        if (found === undefined) return { memberId, name: name ?? '', exception: null }
        const { dueOn, examOn, wantedDays, isExcused } = found
        return { memberId, name: name ?? '', exception: { dueOn, examOn, wantedDays, isExcused } }
      }),
  )
}
