import 'server-only'
import { quarterOf, stillMissing, type Quarter } from '@/lib/classes'
import type { OwnStandingDto } from '@/lib/contracts/report'
import type { Viewer } from '@/lib/contracts/viewer'
import { selectOptionalStanding, type Standing } from '@/lib/data/classes/members'
import { selectOptionalOwnFigures, selectRank } from '@/lib/data/classes/own-standing'
import {
  selectOptionalReported,
  selectShowsQuartiles,
  type AssignmentRecord,
} from '@/lib/data/classes/report'
import { database } from '@/lib/data/pool'

/**
 * How the viewer stands in one assignment of a class they learn in, and nobody else; null where they don’t.
 *
 * @param today the day it is in the class
 */
export async function readOwnStanding(
  viewer: Viewer,
  { classId, assignmentId }: { readonly classId: string; readonly assignmentId: string },
  today: number,
): Promise<OwnStandingDto | null> {
  const standing = await selectOptionalStanding(database, viewer, classId)
  if (standing?.role !== 'learner') return null
  const assignment = await selectOptionalReported(database, standing, assignmentId)
  return assignment === null ? null : ownStanding(standing, assignment, today)
}

async function ownStanding(
  standing: Standing,
  { assignmentId, name, ...assignment }: AssignmentRecord,
  today: number,
): Promise<OwnStandingDto | null> {
  const own = await selectOptionalOwnFigures(database, standing, assignmentId)
  if (own === null) return null
  const { isExcused, dueOn, examOn, wantedDays, recallNow, recallThen, low, high } = own
  const days = [...own.days, ...own.lateDays]
  const hasStarted = own.startedOn !== null
  return {
    assignmentId,
    name,
    dueOn,
    examOn,
    target: assignment.target,
    isExcused,
    hasStarted,
    items: own.items,
    itemsBegun: own.itemsBegun,
    days,
    wantedDays,
    recallNow,
    recallThen,
    band: low === null || high === null ? null : [low, high],
    credit: own.credit,
    creditBefore: own.creditBefore,
    missing: isExcused
      ? []
      : stillMissing(
          { ...assignment, dueOn, wantedDays },
          {
            hasStarted,
            days: own.days.length,
            lateDays: own.lateDays.length,
            recallDue: own.recallDue,
          },
          today,
        ),
    quarter: isExcused || recallNow === null ? null : await readQuarter(standing, assignmentId, recallNow),
  }
}

/** In which quarter of the class somebody is, where the class shows that. */
async function readQuarter(
  standing: Standing,
  assignmentId: string,
  recall: number,
): Promise<Quarter | null> {
  if (!(await selectShowsQuartiles(database, standing))) return null
  return quarterOf(await selectRank(database, standing, assignmentId, recall))
}
