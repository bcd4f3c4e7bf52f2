import 'server-only'
import { may } from '@/lib/classes'
import type { ClassDto, ClassSummaryDto, VisitDto } from '@/lib/contracts/classes'
import { LIMITS } from '@/lib/contracts/limits'
import type { Viewer } from '@/lib/contracts/viewer'
import { selectOptionalOwnClass, selectOwnClasses, type OwnClass } from '@/lib/data/classes/classes'
import { selectOptionalStanding, selectStaff } from '@/lib/data/classes/members'
import { selectVisits } from '@/lib/data/classes/visits'
import { database } from '@/lib/data/pool'
import { calendarDay } from '@/lib/words/format'

/** The classes the viewer is in, or is asked back to. */
export async function readClasses(viewer: Viewer, now: number): Promise<readonly ClassSummaryDto[]> {
  const own = await selectOwnClasses(database, viewer)
  return own.flatMap((found) => summaryOf(found, now) ?? [])
}

/** A class the viewer is in; null for any other. */
export async function readClass(viewer: Viewer, classId: string, now: number): Promise<ClassDto | null> {
  const found = await selectOptionalOwnClass(database, viewer, classId)
  if (found?.state !== 'active') return null
  const summary = summaryOf(found, now)
  if (summary === null) return null
  return {
    ...summary,
    zone: found.zone,
    joinCode: may(found.role, 'admit-learners') ? found.joinCode : null,
    yourName: found.yourName ?? '',
    staff: await selectStaff(database, classId),
  }
}

/** Who looked at what of the learners of a class, as far as it is the viewer's to know; null where they are not in it. */
export async function readVisits(viewer: Viewer, classId: string): Promise<readonly VisitDto[] | null> {
  const standing = await selectOptionalStanding(database, viewer, classId)
  return standing === null ? null : selectVisits(database, standing, LIMITS.classVisits)
}

function summaryOf(found: OwnClass, now: number): ClassSummaryDto | null {
  const { classId, name, term, startsOn, endsOn, zone, role, state, learners, isArchived } = found
  if (state === 'left' || state === 'removed') return null
  const today = calendarDay(now, zone)
  return { classId, name, term, startsOn, endsOn, today, role, state, learners, isArchived }
}
