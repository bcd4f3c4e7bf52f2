import { z } from 'zod'
import { LIMITS } from './limits'

/**
 * Said by whoever deletes their account: its address as a sign that they mean it, and the password to show that they are
 * who is signed in. Empty where the account has none.
 */
export const deleteAccountSchema = z.strictObject({
  email: z.string().trim().toLowerCase().max(LIMITS.emailChars),
  password: z.string().max(LIMITS.passwordChars.most),
})

export type DeleteAccountInput = z.infer<typeof deleteAccountSchema>

/** Why an account was not deleted. */
export type DeleteAccountProblem =
  | { readonly code: 'malformed' }
  | { readonly code: 'another-email' }
  | { readonly code: 'another-password' }
  | { readonly code: 'too-many'; readonly retrySeconds: number }

/** Days after which a demo learner is deleted. */
export const DEMO_DAYS = 7

/** What the account page says of leaving with one's data. */
export interface AccountDataDto {
  /** What deleting the account asks for. */
  readonly asks: { readonly email: boolean; readonly password: boolean }
  /** Instant from which a demo is deleted, ms; null for an account. */
  readonly demoUntil: number | null
  readonly room: RoomDto
}

/** How much room an account's things take up, of how much there is. Bytes. */
export interface RoomDto {
  readonly notes: { readonly used: number; readonly most: number }
  readonly text: { readonly used: number; readonly most: number }
  readonly media: { readonly used: number; readonly most: number }
}
