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
export const noInputSchema = z.strictObject({})

/** Why a session was not ended. */
export type SessionProblem = { readonly code: 'malformed' } | { readonly code: 'not-found' }
