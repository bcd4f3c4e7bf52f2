import { z } from 'zod'
import {
  CLASS_ROLES,
  type ClassRole,
  type InvitationState,
  type RosterFault,
  type RosterProblem,
} from '@/lib/classes'
import { emailSchema } from './account'
import type { ClassProblem, FoundClassDto } from './classes'
import { LIMITS } from './limits'
import { line } from './line'
import { text } from './text'

const classId = z.uuid()
const role = z.enum(CLASS_ROLES)
/** What a list calls somebody, or what they want to be called. */
export const invitedNameSchema = line(LIMITS.nameChars)

export const previewInvitationsSchema = z.strictObject({
  classId,
  source: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('typed'), text: text(LIMITS.rosterBytes), role }),
    z.strictObject({ kind: z.literal('file'), text: text(LIMITS.rosterBytes) }),
  ]),
})

export const sendInvitationsSchema = z.strictObject({
  classId,
  people: z
    .array(z.strictObject({ email: emailSchema, name: invitedNameSchema.nullable(), role }))
    .min(1)
    .max(LIMITS.rosterRows),
})

export const invitationSchema = z.strictObject({ classId, invitationId: z.uuid() })

const secret = z.string().min(1).max(LIMITS.invitationSecretChars)
export const lookAtInvitationSchema = z.strictObject({ secret })
/** Whoever is to learn there has to agree to what instructors see; whoever is to teach has nothing to agree to. */
export const acceptInvitationSchema = z.strictObject({
  secret,
  yourName: invitedNameSchema,
  agrees: z.boolean(),
})

export type PreviewInvitations = z.infer<typeof previewInvitationsSchema>
export type SendInvitations = z.infer<typeof sendInvitationsSchema>
export type AcceptInvitation = z.infer<typeof acceptInvitationSchema>
/** Somebody to invite. */
export type Invited = SendInvitations['people'][number]

/** Why something about invitations was not done. */
export type InvitationProblem =
  | ClassProblem
  /** This server sends no mail. */
  | { readonly code: 'no-mail' }
  /** Nobody is written to in the name of a demo. */
  | { readonly code: 'demo' }
  /** The list can't be read. */
  | { readonly code: 'unreadable'; readonly why: RosterProblem }
  /** What was looked at before sending is not so any more. */
  | { readonly code: 'changed' }
  /** More letters than go out in a day, for the class or for whoever invites. */
  | { readonly code: 'too-many-letters' }
  /** The link leads nowhere: forged, used, withdrawn, or another has taken its place. */
  | { readonly code: 'no-invitation' }
  | { readonly code: 'expired' }
  /** An invitation to teach is for the account of its address. */
  | { readonly code: 'other-address' }

/** What comes of a line of a list. */
export type InvitationOutcome =
  | { readonly kind: 'invite' | 'already-in' | 'already-invited' | 'removed' | 'asked-back' }
  /** The same address as in an earlier line. */
  | { readonly kind: 'twice'; readonly line: number }
  | {
      readonly kind: 'faulty'
      readonly faults: readonly (RosterFault | { readonly field: 'role'; readonly code: 'not-yours' })[]
    }

/** A line of a list, and what comes of it. */
export interface PreviewRowDto {
  readonly line: number
  readonly name: string
  readonly email: string
  readonly role: ClassRole | null
  readonly outcome: InvitationOutcome
}

export interface InvitationPreviewDto {
  readonly rows: readonly PreviewRowDto[]
  /** What columns are called that are left out. */
  readonly unused: readonly string[]
}

/** An invitation that was not answered yet. */
export interface InvitationDto {
  readonly invitationId: string
  readonly email: string
  readonly name: string | null
  readonly role: ClassRole
  readonly state: InvitationState
  /** When its letter goes out, went out, or it ran out; milliseconds since the epoch. */
  readonly at: number
  /** Whether the viewer may withdraw it or send it again. */
  readonly isYours: boolean
}

/** What somebody is invited to. */
export interface InvitedDto {
  readonly found: FoundClassDto
  readonly role: ClassRole
  /** What the list calls them. */
  readonly name: string | null
}
