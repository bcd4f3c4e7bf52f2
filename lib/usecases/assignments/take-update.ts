import 'server-only'
import { afterUpdate } from '@/lib/classes'
import type { AssignmentProblem, CopyDto, UpdateCopy } from '@/lib/contracts/assignments'
import { LIMITS } from '@/lib/contracts/limits'
import { err, ok, type Result } from '@/lib/contracts/result'
import type { Viewer } from '@/lib/contracts/viewer'
import { lockNotes } from '@/lib/data/bulk-notes'
import { selectOptionalAssignment, type AssignmentRecord } from '@/lib/data/classes/assignments'
import {
  holdLearner,
  putCopiedItems,
  selectOptionalCopy,
  setCopyNumber,
  type CopiedItem,
} from '@/lib/data/classes/copies'
import { selectOptionalStanding, type Standing } from '@/lib/data/classes/members'
import { selectNewestVersion } from '@/lib/data/classes/publications'
import { lockMedia } from '@/lib/data/media'
import type { Database } from '@/lib/data/pool'
import { lockSet, updateSkills } from '@/lib/data/problem-sets'
import { problemsOfSet, publishProblem, unpublishProblem, updateProblem } from '@/lib/data/problems'
import type { Skill } from '@/lib/practice/problem/skill'
import { transaction } from '@/lib/data/transaction'
import { shelve } from '../changes/shelve'
import { haveRoom } from '../notes/room'
import { addNotes, addProblems } from './own-copy'
import { rewriteNotes } from './rewrite-notes'
import { takeMedia } from './take-media'
import { isBehind, planUpdate, type OwnItem, type UpdatePlan } from './update-plan'

type Done = Result<{ readonly number: number }, AssignmentProblem>

/**
 * A learner takes the newest version up, all of it or nothing: texts are changed in place, so that each card keeps its
 * answers and dates; new ones are added; withdrawn ones stay or are put away, as the learner says. What they have edited
 * stays theirs unless they say otherwise, and what they have deleted stays deleted.
 */
export function takeUpdate(viewer: Viewer, choice: UpdateCopy, now: number): Promise<Done> {
  const { classId, assignmentId, from, to } = choice
  return transaction<Done>(async (connection) => {
    const standing = await holdLearner(connection, viewer, classId)
    if (standing === null) {
      const isIn = (await selectOptionalStanding(connection, viewer, classId)) !== null
      return err({ code: isIn ? 'not-allowed' : 'not-found' })
    }
    const assignment = await selectOptionalAssignment(connection, standing, assignmentId)
    if (assignment === null) return err({ code: 'not-found' })
    await lockMedia(connection, viewer)
    const copy = await selectOptionalCopy(connection, viewer, standing, assignmentId)
    const problem = whyNot(standing, assignment, copy, from, to)
    if (problem !== null || copy === null) return err(problem ?? { code: 'not-started' })
    const plan = await planUpdate(connection, viewer, standing, assignment)
    return apply(connection, viewer, { standing, assignment, copy, plan, choice }, now)
  })
}

function whyNot(
  { isArchived }: Standing,
  assignment: AssignmentRecord,
  copy: CopyDto | null,
  from: number,
  to: number,
): AssignmentProblem | null {
  if (copy === null) return { code: 'not-started' }
  if (isArchived) return { code: 'archived' }
  if (assignment.isEnded) return { code: 'ended' }
  if (copy.isGone) return { code: 'copy-gone' }
  const isAsSeen = copy.number === from && assignment.number === to && isBehind(assignment, copy)
  return isAsSeen ? null : { code: 'outdated' }
}

interface Updating {
  readonly standing: Standing
  readonly assignment: AssignmentRecord
  readonly copy: CopyDto
  readonly plan: UpdatePlan
  readonly choice: UpdateCopy
}

async function apply(
  connection: Database,
  viewer: Viewer,
  { standing, assignment, copy, plan, choice }: Updating,
  now: number,
): Promise<Done> {
  const { assignmentId, publicationId, number } = assignment
  const theirs = new Set(choice.takeTheirs)
  const writing = [...plan.changed, ...plan.returned].filter(
    ({ itemId, isEdited, isDeleted }) => !isDeleted && (!isEdited || theirs.has(itemId)),
  )
  const bodies = [...writing.map(({ after }) => after), ...plan.added].map(({ body }) => body)
  const set =
    copy.setId === null ? null : await setWith(connection, viewer, standing, publicationId, copy.setId)
  const hasRoom =
    set === null
      ? copy.setId === null && (await haveRoom(connection, viewer, plan.added.length))
      : set.problems + plan.added.length <= LIMITS.problemsOfSet && set.skills.length <= LIMITS.skillsOfSet
  if (!hasRoom) return err({ code: 'no-room', what: 'notes' })
  if (!(await takeMedia(connection, viewer, publicationId, bodies, now)))
    return err({ code: 'no-room', what: 'media' })
  const listed = new Set(choice.withdrawn)
  const wanted = new Set(plan.diff.withdrawn.filter((itemId) => listed.has(itemId) !== choice.keepRest))
  const away = plan.withdrawn.filter(({ itemId }) => !wanted.has(itemId))
  const back = plan.returned.filter(({ held, isDeleted }) => held.state === 'dropped' && !isDeleted)
  const change = { writing, away, back, plan }
  const added =
    copy.deckId === null
      ? await changeProblems(connection, viewer, copy.setId ?? '', set?.skills ?? [], change, now)
      : await changeNotes(connection, viewer, copy.deckId, change, now)
  const ownIds = new Map([...plan.held, ...added].map(({ itemId, ownId }) => [itemId, ownId]))
  const after = afterUpdate(plan.held, plan.diff, wanted)
  await putCopiedItems(
    connection,
    viewer,
    assignmentId,
    after.flatMap((item) => {
      const ownId = ownIds.get(item.itemId)
      return ownId === undefined ? [] : [{ ...item, ownId }]
    }),
  )
  await setCopyNumber(connection, viewer, assignmentId, number)
  return ok({ number })
}

interface Change {
  readonly writing: readonly OwnItem[]
  /** To be put away, and to be taken back from there. */
  readonly away: readonly CopiedItem[]
  readonly back: readonly OwnItem[]
  readonly plan: UpdatePlan
}

async function changeNotes(
  connection: Database,
  viewer: Viewer,
  deckId: string,
  { writing, away, back, plan }: Change,
  now: number,
): Promise<CopiedItem[]> {
  await rewriteNotes(connection, viewer, writing, now)
  const added = await addNotes(connection, viewer, deckId, plan.added, now)
  const notesOf = (ids: readonly string[]) => lockNotes(connection, viewer, ids)
  const dropped = await notesOf(away.map(({ ownId }) => ownId))
  await shelve(connection, viewer, dropped, 'suspended', now)
  const taken = await notesOf(back.map(({ held }) => held.ownId))
  await shelve(connection, viewer, taken, 'active', now)
  return added
}

/** The learner's set, held: how many problems it has, and its skills with those of the newest version. */
async function setWith(
  connection: Database,
  viewer: Viewer,
  standing: Standing,
  publicationId: string,
  setId: string,
): Promise<{ readonly problems: number; readonly skills: readonly Skill[] } | null> {
  const set = await lockSet(connection, viewer, setId)
  if (set === null) return null
  const version = await selectNewestVersion(connection, standing, publicationId)
  const there = await problemsOfSet(viewer, setId, connection)
  const known = new Set(set.skills.map(({ slug }) => slug))
  const more = (version?.skills ?? []).filter(({ slug }) => !known.has(slug))
  return { problems: there.length, skills: [...set.skills, ...more] }
}

async function changeProblems(
  connection: Database,
  viewer: Viewer,
  setId: string,
  skills: readonly Skill[],
  { writing, away, back, plan }: Change,
  now: number,
): Promise<CopiedItem[]> {
  await updateSkills(connection, viewer, setId, skills)
  for (const { problem, after } of writing) {
    if (problem === null || after.body.is !== 'problem') continue
    const { problemId, version: seen } = problem
    await updateProblem(connection, viewer, { problemId, version: seen, source: after.body.source }, now)
    await publishProblem(connection, viewer, { problemId, version: seen + 1 }, now)
  }
  const written = new Set(writing.map(({ itemId }) => itemId))
  for (const { itemId, problem } of back)
    if (problem !== null && !written.has(itemId)) await publishProblem(connection, viewer, problem, now)
  for (const { ownId } of away) await unpublishProblem(viewer, ownId, connection)
  return addProblems(connection, viewer, setId, plan.added, now)
}
