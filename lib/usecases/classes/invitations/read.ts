import 'server-only'
import { KEPT_MS, mayRemove, stateOf } from '@/lib/classes'
import type { ClassProblem } from '@/lib/contracts/classes'
import type { InvitationDto } from '@/lib/contracts/invitations'
import { ok, type Result } from '@/lib/contracts/result'
import type { Viewer } from '@/lib/contracts/viewer'
import { forgetInvitations, selectInvitations } from '@/lib/data/classes/invitations'
import { database } from '@/lib/data/pool'
import { standingWith } from '../standing'

/** The invitations of a class that nobody has answered yet, for those who let learners in. */
export async function readInvitations(
  viewer: Viewer,
  classId: string,
  now: number,
): Promise<Result<readonly InvitationDto[], ClassProblem>> {
  const standing = await standingWith(database, viewer, classId, 'admit-learners')
  if (!standing.ok) return standing
  const pending = await selectInvitations(database, standing.value)
  return ok(
    pending.map(({ invitationId, email, name, role, ...times }) => ({
      ...{ invitationId, email, name, role },
      ...stateOf(times, now),
      isYours: mayRemove(standing.value.role, role),
    })),
  )
}

/** Forgets the addresses of invitations that ran out long ago; returns how many. */
export const forgetOldInvitations = (now: number): Promise<number> =>
  forgetInvitations(database, now - KEPT_MS)
