'use server'

import { headers } from 'next/headers'
import { clientAddress } from '@/lib/auth/client-address'
import { now } from '@/lib/clock'
import type { ClassField } from '@/lib/contracts/classes'
import {
  acceptInvitationSchema,
  lookAtInvitationSchema,
  type InvitationProblem,
  type InvitedDto,
} from '@/lib/contracts/invitations'
import type { Result } from '@/lib/contracts/result'
import { acceptInvitation, lookAtInvitation } from '@/lib/usecases/classes/invitations/accept'
import { learnerAction, type SignedOut } from '../../learner-action'

type Done<Value> = Promise<Result<Value, InvitationProblem | SignedOut>>

/** A link without a secret, or with one that is none, leads to no invitation. */
const malformed = (fields: readonly string[]): InvitationProblem =>
  fields.includes('secret')
    ? { code: 'no-invitation' }
    : { code: 'invalid', fields: fields as readonly ClassField[] }

/** What a link invites to. Its secret comes in the body, so that it stands in no address. */
export async function lookAtInvitationAction(input: unknown): Done<InvitedDto> {
  const spec = { schema: lookAtInvitationSchema, malformed, onlyLooks: true } as const
  return learnerAction(spec, input, async (viewer, given) =>
    lookAtInvitation({ viewer, place: clientAddress(await headers()) }, given, now()),
  )
}

/** Joins the class one was invited to. */
export async function acceptInvitationAction(input: unknown): Done<{ readonly classId: string }> {
  return learnerAction({ schema: acceptInvitationSchema, malformed }, input, async (viewer, given) =>
    acceptInvitation({ viewer, place: clientAddress(await headers()) }, given, now()),
  )
}
