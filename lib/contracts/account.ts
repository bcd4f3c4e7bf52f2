import { z } from 'zod'
import { LIMITS } from './limits'

/** An address, lower case. */
export const emailSchema = z.string().trim().toLowerCase().max(LIMITS.emailChars).pipe(z.email())
/** A password that somebody chooses. */
export const passwordSchema = z.string().min(LIMITS.passwordChars.least).max(LIMITS.passwordChars.most)

export const signUpSchema = z.strictObject({
  email: emailSchema,
  password: passwordSchema,
  zone: z.string().min(1).max(64),
})
export const signInSchema = z.strictObject({
  email: emailSchema,
  password: z.string().min(1).max(LIMITS.passwordChars.most),
})

export type SignUpInput = z.infer<typeof signUpSchema>

/** What came of asking for an account: it is open, or a letter leads on. */
export type SignedUp = 'opened' | 'letter'

/** Why an account could not be opened. */
export type SignUpProblem =
  | { readonly code: 'invalid'; readonly fields: readonly ('email' | 'password' | 'zone' | 'ageBasis')[] }
  | { readonly code: 'email-taken' }
  /** The password is one that many people chose, or the account's own address. */
  | { readonly code: 'common' | 'own-address' }
  | { readonly code: 'too-many'; readonly retrySeconds: number }
