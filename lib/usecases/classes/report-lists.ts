import 'server-only'
import type { ClassProblem } from '@/lib/contracts/classes'
import { LIMITS } from '@/lib/contracts/limits'
import type { LearnerRowDto, LearnersDto, SurprisesDto, SurprisesQuery } from '@/lib/contracts/report'
import { err, ok, type Result } from '@/lib/contracts/result'
import type { Viewer } from '@/lib/contracts/viewer'
import type { VisitedPage } from '@/lib/contracts/classes'
import type { Standing } from '@/lib/data/classes/members'
import { selectLearnerRows, selectOptionalReported, type AssignmentRecord } from '@/lib/data/classes/report'
import { countTooFew, selectItems, selectTags } from '@/lib/data/classes/report-items'
import { noteVisit } from '@/lib/data/classes/visits'
import { database } from '@/lib/data/pool'
import { standingWith } from './standing'

interface Which {
  readonly classId: string
  readonly assignmentId: string
}

/** The learners of a class by how they stand in an assignment, those who need time first. Looking is noted. */
export async function readLearners(
  viewer: Viewer,
  { page, ...which }: Which & { readonly page: number },
  now: number,
): Promise<Result<LearnersDto, ClassProblem>> {
  const looked = await lookAt(viewer, which, 'learners', now)
  if (!looked.ok) return looked
  const { standing, assignment } = looked.value
  const learners = (await selectLearnerRows(database, standing, assignment.assignmentId)).toSorted(byNeed)
  const pages = Math.max(1, Math.ceil(learners.length / LIMITS.learnersOnPage))
  const shown = Math.min(page, pages)
  return ok({
    assignment,
    learners: learners.slice((shown - 1) * LIMITS.learnersOnPage, shown * LIMITS.learnersOnPage),
    page: shown,
    pages,
    of: learners.length,
  })
}

/** Every item of an assignment with how it surprises the class. Looking is noted. */
export async function readSurprises(
  viewer: Viewer,
  { page, sort, tag, text, ...which }: Which & SurprisesQuery,
  now: number,
): Promise<Result<SurprisesDto, ClassProblem>> {
  const looked = await lookAt(viewer, which, 'surprises', now)
  if (!looked.ok) return looked
  const { assignment } = looked.value
  const most = LIMITS.itemsOnPage
  const asked = { sort, tag, text, most }
  const [first, tags, tooFew] = await Promise.all([
    selectItems(database, assignment, { ...asked, offset: (page - 1) * most }),
    selectTags(database, assignment),
    countTooFew(database, assignment),
  ])
  // A page beyond the last, as an old address may name, is the first.
  const isBeyond = first.items.length === 0 && page > 1
  const found = isBeyond ? await selectItems(database, assignment, { ...asked, offset: 0 }) : first
  return ok({
    assignment,
    ...found,
    tags,
    tooFew,
    page: isBeyond ? 1 : page,
    pages: Math.max(1, Math.ceil(found.of / most)),
  })
}

/** An assignment of a class as somebody who may see learners looks at it. */
async function lookAt(
  viewer: Viewer,
  { classId, assignmentId }: Which,
  page: VisitedPage,
  now: number,
): Promise<Result<{ readonly standing: Standing; readonly assignment: AssignmentRecord }, ClassProblem>> {
  const standing = await standingWith(database, viewer, classId, 'see-learners')
  if (!standing.ok) return standing
  const assignment = await selectOptionalReported(database, standing.value, assignmentId)
  if (assignment === null) return err({ code: 'not-found' })
  await noteVisit(database, standing.value, { page, about: null }, now)
  return ok({ standing: standing.value, assignment })
}

/** Who has not started needs time most, then who is expected to recall least; then those it does not concern. */
function byNeed(a: LearnerRowDto, b: LearnerRowDto): number {
  return group(a) - group(b) || recallOf(a) - recallOf(b)
}

/** On their exam or due day; where that is not forecast, today. */
const recallOf = ({ recallThen, recallNow }: LearnerRowDto): number => recallThen ?? recallNow ?? -1

const group = ({ state, isExcused }: LearnerRowDto): number => (state !== 'active' ? 2 : isExcused ? 1 : 0)
