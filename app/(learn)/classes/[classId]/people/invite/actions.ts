'use server'

import { now } from '@/lib/clock'
import type { ClassField } from '@/lib/contracts/classes'
import {
  invitationSchema,
  previewInvitationsSchema,
  sendInvitationsSchema,
  type InvitationPreviewDto,
  type InvitationProblem,
} from '@/lib/contracts/invitations'
import type { Result } from '@/lib/contracts/result'
import { sendsByMail } from '@/lib/jobs/account-post'
import { previewInvitations } from '@/lib/usecases/classes/invitations/preview'
import { dropInvitation, resendInvitation, sendInvitations } from '@/lib/usecases/classes/invitations/send'
import { learnerAction, type SignedOut } from '../../../../learner-action'

type Done<Value> = Promise<Result<Value, InvitationProblem | SignedOut>>

/** Only a program sends what has no field of a form. */
const malformed = (fields: readonly string[]): InvitationProblem => ({
  code: 'invalid',
  fields: fields as readonly ClassField[],
})

/** What would come of a list of people. */
export async function previewInvitationsAction(input: unknown): Done<InvitationPreviewDto> {
  const spec = { schema: previewInvitationsSchema, malformed, onlyLooks: true } as const
  return learnerAction(spec, input, (viewer, given) => previewInvitations(viewer, given, now()))
}

/** Invites people. */
export async function sendInvitationsAction(input: unknown): Done<{ readonly invited: number }> {
  return learnerAction({ schema: sendInvitationsSchema, malformed }, input, (viewer, given) =>
    sendInvitations(viewer, given, { sendsMail: sendsByMail(), now: now() }),
  )
}

/** Has the letter of an invitation sent again. */
export async function resendInvitationAction(input: unknown): Done<null> {
  return learnerAction({ schema: invitationSchema, malformed }, input, (viewer, given) =>
    resendInvitation(viewer, given, { sendsMail: sendsByMail(), now: now() }),
  )
}

/** Takes an invitation back. */
export async function dropInvitationAction(input: unknown): Done<null> {
  return learnerAction({ schema: invitationSchema, malformed }, input, (viewer, given) =>
    dropInvitation(viewer, given, now()),
  )
}
