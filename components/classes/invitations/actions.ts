import type {
  AcceptInvitation,
  InvitationPreviewDto,
  InvitationProblem,
  InvitedDto,
  PreviewInvitations,
  SendInvitations,
} from '@/lib/contracts/invitations'
import type { Result } from '@/lib/contracts/result'

type Answer<Value> = Promise<Result<Value, InvitationProblem | { readonly code: 'signed-out' }>>

/** Inviting people: looking first, then sending. */
export interface InviteActions {
  readonly preview: (input: PreviewInvitations) => Answer<InvitationPreviewDto>
  readonly send: (input: SendInvitations) => Answer<{ readonly invited: number }>
}

interface Which {
  readonly classId: string
  readonly invitationId: string
}

/** What can be done with an invitation that was not answered yet. */
export interface PendingActions {
  readonly resend: (input: Which) => Answer<null>
  readonly drop: (input: Which) => Answer<null>
}

/** What can be done with the link of a letter. */
export interface InvitedActions {
  readonly look: (input: { readonly secret: string }) => Answer<InvitedDto>
  readonly accept: (input: AcceptInvitation) => Answer<{ readonly classId: string }>
}
