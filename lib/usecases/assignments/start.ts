import 'server-only'
import { phaseOf } from '@/lib/classes'
import type { AssignmentProblem } from '@/lib/contracts/assignments'
import { err, ok, type Result } from '@/lib/contracts/result'
import type { Viewer } from '@/lib/contracts/viewer'
import { selectOptionalAssignment, type AssignmentRecord } from '@/lib/data/classes/assignments'
import { selectOptionalOwnClass } from '@/lib/data/classes/classes'
import { holdLearner, insertCopy, putCopiedItems, selectOptionalCopy } from '@/lib/data/classes/copies'
import type { Standing } from '@/lib/data/classes/members'
import { itemsOfVersion, selectNewestVersion } from '@/lib/data/classes/publications'
import { lockMedia } from '@/lib/data/media'
import type { Database } from '@/lib/data/pool'
import { transaction } from '@/lib/data/transaction'
import { calendarDay } from '@/lib/words/format'
import { haveRoom } from '../notes/room'
import { addNotes, addProblems, makeCopyDeck, makeCopySet } from './own-copy'
import { takeMedia } from './take-media'

/** Where what was started lies: a deck of the learner's, or a problem set. */
export interface Started {
  readonly deckId: string | null
  readonly setId: string | null
}

type Done = Result<Started, AssignmentProblem>

/**
 * A learner starts an assignment: what was published becomes a deck or problem set of their own, and answers count from
 * then on. All of it or nothing; starting again gives the copy there is.
 */
export function startAssignment(
  viewer: Viewer,
  { classId, assignmentId }: { readonly classId: string; readonly assignmentId: string },
  now: number,
): Promise<Done> {
  return transaction<Done>(async (connection) => {
    const standing = await holdLearner(connection, viewer, classId)
    const own = await selectOptionalOwnClass(connection, viewer, classId)
    if (standing === null || own === null)
      return err({ code: own?.state === 'active' ? 'not-allowed' : 'not-found' })
    const assignment = await selectOptionalAssignment(connection, standing, assignmentId)
    if (assignment === null) return err({ code: 'not-found' })
    // Of two starts at once one waits here, and finds what the other made.
    await lockMedia(connection, viewer)
    const there = await selectOptionalCopy(connection, viewer, standing, assignmentId)
    if (there !== null) return ok({ deckId: there.deckId, setId: there.setId })
    const phase = phaseOf(assignment.facts, assignment.isEnded, calendarDay(now, own.zone))
    if (phase === 'ended') return err({ code: 'ended' })
    if (phase === 'not-open') return err({ code: 'not-open', startsOn: assignment.facts.startsOn })
    if (standing.isArchived) return err({ code: 'archived' })
    return copy(connection, viewer, { standing, assignment, className: own.name }, now)
  })
}

interface ToCopy {
  readonly standing: Standing
  readonly assignment: AssignmentRecord
  readonly className: string
}

async function copy(
  connection: Database,
  viewer: Viewer,
  { standing, assignment, className }: ToCopy,
  now: number,
): Promise<Done> {
  const { assignmentId, publicationId, kind, number } = assignment
  const items = await itemsOfVersion(connection, standing, publicationId, number)
  if (!(await haveRoom(connection, viewer, items.length))) return err({ code: 'no-room', what: 'notes' })
  const bodies = items.map(({ body }) => body)
  if (!(await takeMedia(connection, viewer, publicationId, bodies, now)))
    return err({ code: 'no-room', what: 'media' })
  const version = await selectNewestVersion(connection, standing, publicationId)
  if (version === null) return err({ code: 'not-found' })
  const deckId = kind === 'deck' ? await makeCopyDeck(connection, viewer, className, assignment, now) : null
  const setId = kind === 'problems' ? await makeCopySet(connection, viewer, className, version, now) : null
  await insertCopy(connection, viewer, { assignmentId, deckId, setId, number }, now)
  const copied = [
    ...(deckId === null ? [] : await addNotes(connection, viewer, deckId, items, now)),
    ...(setId === null ? [] : await addProblems(connection, viewer, setId, items, now)),
  ]
  await putCopiedItems(connection, viewer, assignmentId, copied)
  return ok({ deckId, setId })
}
