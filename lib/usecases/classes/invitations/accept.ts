import 'server-only'
import type { AcceptInvitation, InvitationProblem, InvitedDto } from '@/lib/contracts/invitations'
import { err, ok, type Result } from '@/lib/contracts/result'
import type { Viewer } from '@/lib/contracts/viewer'
import { selectOptionalClass, selectOptionalOwnClass } from '@/lib/data/classes/classes'
import {
  isConfirmedAddress,
  selectOptionalInvitation,
  spendInvitation,
  type FoundInvitation,
} from '@/lib/data/classes/invitations'
import { lockClass } from '@/lib/data/classes/members'
import { database, type Database } from '@/lib/data/pool'
import { transaction } from '@/lib/data/transaction'
import { hashOf } from '@/lib/usecases/account/links'
import { whileGuessing, type Asking } from '../guesses'
import { enter, foundClass } from '../join'

/** What a link invites to, for whoever holds it and has not answered yet. Guessing is limited. */
export async function lookAtInvitation(
  asking: Asking,
  { secret }: { readonly secret: string },
  now: number,
): Promise<Result<InvitedDto, InvitationProblem>> {
  const invitation = await behind(asking, secret, now)
  if (!invitation.ok) return invitation
  const refusal = await refusalOf(database, asking.viewer, invitation.value, now)
  if (refusal !== null) return err(refusal)
  const found = await selectOptionalClass(database, invitation.value.classId)
  if (found === null) return err({ code: 'no-invitation' })
  if (found.isArchived) return err({ code: 'archived' })
  const { role, name } = invitation.value
  return ok({ found: await foundClass(found), role, name })
}

/**
 * Takes the viewer into the class they were invited to. The invitation is good once; one that leads nobody in is not used
 * up.
 */
export async function acceptInvitation(
  asking: Asking,
  { secret, yourName, agrees }: AcceptInvitation,
  now: number,
): Promise<Result<{ readonly classId: string }, InvitationProblem>> {
  const invitation = await behind(asking, secret, now)
  if (!invitation.ok) return invitation
  const { classId } = invitation.value
  return transaction(async (connection) => {
    await lockClass(connection, classId)
    // Meanwhile somebody may have used it, or another letter may have taken its place.
    const still = await selectOptionalInvitation(connection, hashOf(secret))
    if (still === null) return err({ code: 'no-invitation' })
    const refusal = await refusalOf(connection, asking.viewer, still, now)
    if (refusal !== null) return err(refusal)
    if (still.role === 'learner' && !agrees) return err({ code: 'invalid', fields: ['agrees'] })
    const found = await selectOptionalClass(connection, classId)
    if (found === null || found.isArchived) return err({ code: 'archived' })
    const entering = { name: yourName, role: still.role, consented: still.role === 'learner' }
    const entered = await enter(connection, asking.viewer, classId, entering, now)
    if (entered.ok) await spendInvitation(connection, still.invitationId, now)
    return entered
  })
}

async function behind(
  asking: Asking,
  secret: string,
  now: number,
): Promise<Result<FoundInvitation, InvitationProblem>> {
  const found = await whileGuessing(asking, now, () => selectOptionalInvitation(database, hashOf(secret)))
  if (found.ok || found.error.code === 'too-many') return found
  return err({ code: 'no-invitation' })
}

/** Why an invitation is not for the viewer to accept; null: it is. */
async function refusalOf(
  connection: Database,
  viewer: Viewer,
  { classId, email, role, expiresAt }: FoundInvitation,
  now: number,
): Promise<InvitationProblem | null> {
  if (expiresAt <= now) return { code: 'expired' }
  if (role !== 'learner' && !(await isConfirmedAddress(connection, viewer, email)))
    return { code: 'other-address' }
  const own = await selectOptionalOwnClass(connection, viewer, classId)
  if (own?.state === 'active') return { code: 'already-in', classId }
  return own?.state === 'removed' ? { code: 'removed' } : null
}
