import 'server-only'
import { factsFor, may, phaseOf } from '@/lib/classes'
import { cardsOf } from '@/lib/content/notes'
import type {
  AssignChoicesDto,
  AssignmentDto,
  AssignmentRowDto,
  CopyDto,
  PublishedDto,
} from '@/lib/contracts/assignments'
import type { ClassProblem } from '@/lib/contracts/classes'
import { ok, type Result } from '@/lib/contracts/result'
import type { Viewer } from '@/lib/contracts/viewer'
import {
  selectAssignments,
  selectExceptions,
  selectOptionalAssignment,
  selectOwnExceptions,
  type AssignmentRecord,
  type ExceptionRecord,
} from '@/lib/data/classes/assignments'
import { selectOptionalOwnClass, type OwnClass } from '@/lib/data/classes/classes'
import { selectCopies, selectOptionalCopy } from '@/lib/data/classes/copies'
import type { Standing } from '@/lib/data/classes/members'
import { itemsOfVersion, selectUnassigned, selectVersions } from '@/lib/data/classes/publications'
import { deckSources, setSources } from '@/lib/data/classes/sources'
import { database } from '@/lib/data/pool'
import { calendarDay } from '@/lib/words/format'
import { standingWith } from '../classes/standing'

/** What a class has assigned, for somebody in it; null for whoever is not. */
export async function readAssignments(
  viewer: Viewer,
  classId: string,
  now: number,
): Promise<readonly AssignmentRowDto[] | null> {
  const found = await inClass(viewer, classId)
  if (found === null) return null
  const [assignments, exceptions, copies] = await Promise.all([
    selectAssignments(database, found),
    exceptionsFor(found),
    selectCopies(database, viewer, found),
  ])
  const today = calendarDay(now, found.zone)
  return assignments.map((assignment) => {
    const different = exceptions.filter(({ assignmentId }) => assignmentId === assignment.assignmentId)
    return rowOf(found, assignment, different, copies.get(assignment.assignmentId) ?? null, today)
  })
}

/** One of a class's assignments, for somebody in it; null for whoever is not. */
export async function readAssignment(
  viewer: Viewer,
  { classId, assignmentId }: { readonly classId: string; readonly assignmentId: string },
  now: number,
): Promise<AssignmentDto | null> {
  const found = await inClass(viewer, classId)
  const assignment = found && (await selectOptionalAssignment(database, found, assignmentId))
  if (!found || !assignment) return null
  const { publicationId, facts, isEnded, kind, number, name, description, items } = assignment
  const [versions, exceptions, copy] = await Promise.all([
    selectVersions(database, found, publicationId),
    exceptionsFor(found),
    selectOptionalCopy(database, viewer, found, assignmentId),
  ])
  const different = exceptions.filter((each) => each.assignmentId === assignmentId)
  const isStaff = may(found.role, 'see-learners')
  const own = isStaff ? null : (different[0] ?? null)
  return {
    ...{ assignmentId, publicationId, name, description, kind, items, facts, versions, copy },
    cards: kind === 'deck' ? await cardsIn(found, publicationId, number) : null,
    phase: phaseOf(facts, isEnded, calendarDay(now, found.zone)),
    exception: own === null ? null : exceptionOf(own),
    exceptions: isStaff ? counted(different, assignment) : NONE,
  }
}

/** What the viewer could assign in a class where they may. */
export async function readChoices(
  viewer: Viewer,
  classId: string,
): Promise<Result<AssignChoicesDto, ClassProblem>> {
  const standing = await standingWith(database, viewer, classId, 'assign')
  if (!standing.ok) return standing
  const [decks, sets, published] = await Promise.all([
    deckSources(viewer),
    setSources(viewer),
    selectUnassigned(database, standing.value),
  ])
  return ok({ decks, sets, published })
}

/** Something published in a class where the viewer may assign it, and not assigned yet. */
export async function readPublished(
  viewer: Viewer,
  classId: string,
  publicationId: string,
): Promise<PublishedDto | null> {
  const standing = await standingWith(database, viewer, classId, 'assign')
  if (!standing.ok) return null
  const all = await selectUnassigned(database, standing.value)
  return all.find((each) => each.publicationId === publicationId) ?? null
}

type InClass = OwnClass & Standing

async function inClass(viewer: Viewer, classId: string): Promise<InClass | null> {
  const own = await selectOptionalOwnClass(database, viewer, classId)
  return own?.state === 'active' ? own : null
}

const exceptionsFor = (found: InClass): Promise<ExceptionRecord[]> =>
  may(found.role, 'see-learners') ? selectExceptions(database, found) : selectOwnExceptions(database, found)

const NONE = { moreTime: 0, fewerDays: 0, excused: 0 } as const

function counted(exceptions: readonly ExceptionRecord[], { facts }: AssignmentRecord) {
  const having = (is: (exception: ExceptionRecord) => boolean) => exceptions.filter(is).length
  return {
    moreTime: having(
      ({ dueOn, examOn, isExcused }) =>
        !isExcused && ((dueOn ?? 0) > facts.dueOn || (facts.examOn !== null && (examOn ?? 0) > facts.examOn)),
    ),
    fewerDays: having(
      ({ wantedDays, isExcused }) =>
        !isExcused && wantedDays !== null && facts.wantedDays !== null && wantedDays < facts.wantedDays,
    ),
    excused: having(({ isExcused }) => isExcused),
  }
}

const exceptionOf = ({ dueOn, examOn, wantedDays, isExcused }: ExceptionRecord) => ({
  ...{ dueOn, examOn, wantedDays, isExcused },
})

function rowOf(
  { role }: InClass,
  assignment: AssignmentRecord,
  exceptions: readonly ExceptionRecord[],
  copy: CopyDto | null,
  today: number,
): AssignmentRowDto {
  const { assignmentId, name, kind, items, isEnded, number } = assignment
  const isStaff = may(role, 'see-learners')
  const own = isStaff ? null : (exceptions[0] ?? null)
  const facts = factsFor(assignment.facts, own)
  return {
    ...{ assignmentId, name, kind, items },
    ...{ startsOn: facts.startsOn, dueOn: facts.dueOn, examOn: facts.examOn },
    phase: phaseOf(facts, isEnded, today),
    exceptions: isStaff ? counted(exceptions, assignment) : NONE,
    own: isStaff ? null : ownState(own, copy, number),
  }
}

function ownState(
  exception: ExceptionRecord | null,
  copy: CopyDto | null,
  newest: number,
): AssignmentRowDto['own'] {
  if (exception?.isExcused) return 'excused'
  if (copy === null) return 'not-started'
  return copy.number < newest ? 'update-waiting' : 'started'
}

async function cardsIn(standing: Standing, publicationId: string, number: number): Promise<number> {
  const items = await itemsOfVersion(database, standing, publicationId, number)
  return items.reduce(
    (sum, { body }) => (body.is === 'note' ? sum + cardsOf(body.kind, body.fields).length : sum),
    0,
  )
}
