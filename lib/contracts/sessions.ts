import { z } from 'zod'

/** How somebody signed in. */
export type SessionWay = 'password' | 'passkey' | 'provider' | 'demo'

/** A device that is signed in. */
export interface SessionDto {
  readonly sessionId: string
  readonly way: SessionWay
  /** Which browser on which system, as far as it says. */
  readonly device: string
  /** Instants, ms. The second to within some minutes. */
  readonly openedAt: number
  readonly seenAt: number
  /** The one that asks. */
  readonly isThis: boolean
}

export const endSessionSchema = z.strictObject({ sessionId: z.uuid() })
/** Said in so many words, so that no stray call ends anything. */
export const endOtherSessionsSchema = z.strictObject({ sessions: z.literal('others') })
export const signOutEverywhereSchema = z.strictObject({ sessions: z.literal('all') })

/** Why a session was not ended. */
export type SessionProblem = { readonly code: 'malformed' } | { readonly code: 'not-found' }
