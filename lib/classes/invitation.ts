const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS

/** How long an invitation is good from its letter on, in milliseconds. */
export const INVITATION_MS = 14 * DAY_MS

/** How long an address is kept after its invitation has run out, so that it can be sent again; in milliseconds. */
export const KEPT_MS = 30 * DAY_MS

/** How long to wait after the first try to send a letter, the second, …; in milliseconds. */
const WAITS_MS = [5, 30, 2 * 60, 8 * 60].map((minutes) => minutes * MINUTE_MS)

/** How long to wait before a letter that could not be sent is tried again; null: it is not. */
export const waitAfter = (tries: number): number | null => WAITS_MS[tries - 1] ?? null

/**
 * What became of an invitation. `again`: a try to send its letter has come to nothing, or not to an end yet; `unsent`: every
 * try has.
 */
export type InvitationState = 'waiting' | 'again' | 'sent' | 'unsent' | 'expired'

/** When things happen to an invitation, milliseconds since the epoch. */
export interface InvitationTimes {
  readonly invitedAt: number
  /** From when on its letter is to be sent. */
  readonly dueAt: number | null
  /** How often that was tried. */
  readonly tries: number
  readonly sentAt: number | null
  readonly expiresAt: number
}

/** What became of an invitation, and when: when its letter goes out, went out, or it ran out. */
export function stateOf(
  { invitedAt, dueAt, tries, sentAt, expiresAt }: InvitationTimes,
  now: number,
): { readonly state: InvitationState; readonly at: number } {
  if (expiresAt <= now) return { state: 'expired', at: expiresAt }
  if (dueAt !== null) return { state: tries === 0 ? 'waiting' : 'again', at: dueAt }
  return sentAt === null ? { state: 'unsent', at: invitedAt } : { state: 'sent', at: sentAt }
}
