import 'server-only'
import { bySurprise, isOnSchedule, LEAST_GROUP, readyAt, surpriseByTag } from '@/lib/classes'
import type { ClassProblem } from '@/lib/contracts/classes'
import type {
  ScheduleRowDto,
  ClassReportDto,
  OverviewQuery,
  ReadinessDto,
  SurpriseMapDto,
} from '@/lib/contracts/report'
import { ok, type Result } from '@/lib/contracts/result'
import type { Viewer } from '@/lib/contracts/viewer'
import { countDiscussion } from '@/lib/data/classes/discussion'
import type { Standing } from '@/lib/data/classes/members'
import {
  selectReported,
  selectExpected,
  selectProgress,
  type AssignmentRecord,
  type ProgressGroup,
} from '@/lib/data/classes/report'
import { selectTaggedSurprises, selectTags, selectTopSurprises } from '@/lib/data/classes/report-items'
import { noteVisit } from '@/lib/data/classes/visits'
import { database } from '@/lib/data/pool'
import { standingWith } from './standing'

/** Rows of the surprise map on the class page; the whole of it has a page of its own. */
const TOP = 8

/**
 * How a class does with what it was assigned, for those who teach it. Looking is noted, for its learners to read.
 *
 * @param clock.today the day it is in the class
 */
export async function readClassReport(
  viewer: Viewer,
  { classId, ...query }: OverviewQuery & { readonly classId: string },
  clock: { readonly now: number; readonly today: number },
): Promise<Result<ClassReportDto, ClassProblem>> {
  const standing = await standingWith(database, viewer, classId, 'see-learners')
  if (!standing.ok) return standing
  const assignments = await selectReported(database, standing.value)
  // Where nothing is assigned the page says nothing about anybody.
  if (assignments.length > 0)
    await noteVisit(database, standing.value, { page: 'overview', about: null }, clock.now)
  const shown =
    assignments.find(({ assignmentId }) => assignmentId === query.assignment) ??
    nextOf(assignments, clock.today)
  const [progress, discussion, readiness, surprises] = await Promise.all([
    selectProgress(database, standing.value, assignments),
    countDiscussion(database, standing.value),
    shown === null ? null : readReadiness(standing.value, shown, query.at, clock.today),
    shown === null ? null : readSurpriseMap(shown, query),
  ])
  const exams = assignments.flatMap(({ examOn, isEnded }) =>
    examOn === null || examOn < clock.today || isEnded ? [] : [examOn],
  )
  return ok({
    nextExam: exams.length === 0 ? null : Math.min(...exams),
    assignments: assignments.map((assignment) => rowOf(assignment, progress, clock.today)),
    readiness,
    surprises,
    toDiscuss: discussion.open,
  })
}

const dayOf = ({ dueOn, examOn }: AssignmentRecord): number => examOn ?? dueOn

/** The assignment whose exam comes next, else the one that is due next; where nothing lies ahead, the last there was. */
function nextOf(assignments: readonly AssignmentRecord[], today: number): AssignmentRecord | null {
  const open = assignments
    .filter(({ isEnded, startsOn }) => !isEnded && startsOn <= today)
    .toSorted((a, b) => dayOf(a) - dayOf(b))
  const ahead = open.filter((assignment) => dayOf(assignment) >= today)
  return ahead.find(({ examOn }) => examOn !== null) ?? ahead[0] ?? open.at(-1) ?? assignments[0] ?? null
}

function rowOf(
  { assignmentId, name, kind, startsOn, dueOn, examOn, isEnded }: AssignmentRecord,
  progress: readonly ProgressGroup[],
  today: number,
): ScheduleRowDto {
  const groups = progress.filter((group) => group.assignmentId === assignmentId)
  const sum = (which: (group: ProgressGroup) => boolean) =>
    groups.filter(which).reduce((learners, group) => learners + group.learners, 0)
  const of = sum(({ isExcused }) => !isExcused)
  const count = sum((group) => !group.isExcused && isOnSchedule({ ...group, startsOn }, group, today))
  const state = isEnded ? 'ended' : startsOn > today ? 'not-open' : dueOn < today ? 'over' : 'open'
  return {
    assignmentId,
    name,
    kind,
    dueOn,
    examOn,
    state,
    onSchedule: of < LEAST_GROUP ? null : { count, of },
    withMoreTime: sum(({ hasMoreTime, isExcused }) => hasMoreTime && !isExcused),
    excused: sum(({ isExcused }) => isExcused),
  }
}

async function readReadiness(
  standing: Standing,
  assignment: AssignmentRecord,
  asked: 'now' | 'then',
  today: number,
): Promise<ReadinessDto> {
  // On the day of an exam there is nothing left to forecast, nor after it.
  const isForecast = assignment.examOn === null || assignment.examOn > today
  const at = isForecast ? asked : 'now'
  const learners = await selectExpected(database, standing, assignment.assignmentId, at)
  const expected = learners.flatMap(({ recall, low, high }) =>
    recall === null ? [] : [{ recall, band: low === null || high === null ? null : ([low, high] as const) }],
  )
  const target = assignment.target ?? assignment.wantedRecall
  return {
    assignmentId: assignment.assignmentId,
    name: assignment.name,
    at,
    isForecast,
    day: dayOf(assignment),
    isExam: assignment.examOn !== null,
    target,
    learners: learners.length,
    notStarted: learners.filter(({ recall }) => recall === null).length,
    known:
      expected.length < LEAST_GROUP
        ? null
        : {
            recalls: expected.map(({ recall }) => recall).toSorted((a, b) => a - b),
            ready: target === null ? null : readyAt(target, expected),
          },
  }
}

async function readSurpriseMap(
  assignment: AssignmentRecord,
  { by, order }: OverviewQuery,
): Promise<SurpriseMapDto> {
  const tags = await selectTags(database, assignment)
  const shown = tags.length === 0 ? 'items' : by
  return {
    assignmentId: assignment.assignmentId,
    by: shown,
    order,
    hasTags: tags.length > 0,
    rows:
      shown === 'items'
        ? await selectTopSurprises(database, assignment, order, TOP)
        : surpriseByTag(await selectTaggedSurprises(database, assignment))
            .toSorted((a, b) => bySurprise(order)(a.surprise, b.surprise))
            .slice(0, TOP)
            .map(({ tag, ...row }) => ({ ...row, itemId: null, title: tag, discussion: 'off' })),
  }
}
