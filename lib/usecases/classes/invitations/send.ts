import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import { INVITATIONS, INVITATIONS_CLASS, release, take, type Use } from '@/lib/auth/limits'
import { INVITATION_MS, mayRemove } from '@/lib/classes'
import type { InvitationProblem, SendInvitations } from '@/lib/contracts/invitations'
import { LIMITS } from '@/lib/contracts/limits'
import { err, ok, type Result } from '@/lib/contracts/result'
import type { Viewer } from '@/lib/contracts/viewer'
import {
  countInvitations,
  insertInvitations,
  selectKnownAddresses,
  selectOptionalInvitedRole,
  sendInvitationAgain,
  withdrawInvitation,
} from '@/lib/data/classes/invitations'
import { database } from '@/lib/data/pool'
import type { Standing } from '@/lib/data/classes/members'
import { changing, standingWith } from '../standing'

type Done = Result<null, InvitationProblem>

interface Sent {
  readonly invited: number
}

interface Which {
  readonly classId: string
  readonly invitationId: string
}

/** What sending depends on: whether this server sends mail at all, and its clock. */
interface Sending {
  readonly sendsMail: boolean
  readonly now: number
}

const right = 'admit-learners'

/**
 * Invites people into a class: all of them, or nobody, should one of them be none to invite any more. Their letters are
 * sent by a job.
 */
export async function sendInvitations(
  viewer: Viewer,
  { classId, people }: SendInvitations,
  { sendsMail, now }: Sending,
): Promise<Result<Sent, InvitationProblem>> {
  const allowed = await maySend(viewer, classId, sendsMail)
  if (!allowed.ok) return allowed
  return counted(viewer, classId, people.length, now, () =>
    changing<Sent, InvitationProblem>(viewer, classId, { right }, async (connection, standing) => {
      const emails = people.map(({ email }) => email)
      const known = await selectKnownAddresses(connection, standing, emails, now)
      if (people.some(({ role }) => !mayRemove(standing.role, role))) return err({ code: 'not-allowed' })
      if (known.size > 0 || new Set(emails).size < emails.length) return err({ code: 'changed' })
      if ((await countInvitations(connection, standing)) + people.length > LIMITS.classInvitations)
        return err({ code: 'full' })
      const invited = people.map((person) => ({ ...person, invitationId: uuidv7({ msecs: now }) }))
      await insertInvitations(connection, standing, invited, { now, expiresAt: now + INVITATION_MS })
      return ok({ invited: people.length })
    }),
  )
}

/** Has a letter sent again, with a new link: the first did not come, or the time is up. */
export async function resendInvitation(
  viewer: Viewer,
  { classId, invitationId }: Which,
  { sendsMail, now }: Sending,
): Promise<Done> {
  const allowed = await maySend(viewer, classId, sendsMail)
  if (!allowed.ok) return allowed
  return counted(viewer, classId, 1, now, () =>
    changing<null, InvitationProblem>(viewer, classId, { right }, async (connection, standing) => {
      const role = await selectOptionalInvitedRole(connection, standing, invitationId)
      if (role === null) return err({ code: 'not-found' })
      if (!mayRemove(standing.role, role)) return err({ code: 'not-allowed' })
      await sendInvitationAgain(connection, standing, invitationId, { now, expiresAt: now + INVITATION_MS })
      return ok(null)
    }),
  )
}

/** Withdraws an invitation: its link leads nowhere from then on. */
export function dropInvitation(viewer: Viewer, { classId, invitationId }: Which, now: number): Promise<Done> {
  return changing<null, InvitationProblem>(
    viewer,
    classId,
    { right, evenArchived: true },
    async (connection, standing) => {
      const role = await selectOptionalInvitedRole(connection, standing, invitationId)
      if (role === null) return err({ code: 'not-found' })
      if (!mayRemove(standing.role, role)) return err({ code: 'not-allowed' })
      await withdrawInvitation(connection, standing, invitationId, now)
      return ok(null)
    },
  )
}

/** Whoever has no business with the class learns nothing, not even whether mail is sent. */
async function maySend(
  viewer: Viewer,
  classId: string,
  sendsMail: boolean,
): Promise<Result<Standing, InvitationProblem>> {
  const standing = await standingWith(database, viewer, classId, right)
  if (!standing.ok) return standing
  if (viewer.isDemo) return err({ code: 'demo' })
  return sendsMail ? standing : err({ code: 'no-mail' })
}

/** Counts letters against what may go out in a day; those that are not to be sent after all count for nothing. */
async function counted<T>(
  viewer: Viewer,
  classId: string,
  letters: number,
  now: number,
  work: () => Promise<Result<T, InvitationProblem>>,
): Promise<Result<T, InvitationProblem>> {
  const uses: Use[] = []
  const giveBack = () => Promise.all(uses.map(release))
  for (const [limit, who] of [
    [INVITATIONS, viewer.userId],
    [INVITATIONS_CLASS, classId],
  ] as const) {
    const use = await take(limit, [who], now, letters)
    if (!use.ok) {
      await giveBack()
      return err({ code: 'too-many-letters' })
    }
    uses.push(use.value)
  }
  const done = await work()
  if (!done.ok) await giveBack()
  return done
}
