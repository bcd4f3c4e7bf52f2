import { z } from 'zod'
import { LIMITS } from './limits'

const email = z.string().trim().toLowerCase().max(LIMITS.emailChars).pipe(z.email())
const password = z.string().min(LIMITS.passwordChars.least).max(LIMITS.passwordChars.most)

export const signUpSchema = z.strictObject({ email, password, zone: z.string().min(1).max(64) })
export const signInSchema = z.strictObject({
  email,
  password: z.string().min(1).max(LIMITS.passwordChars.most),
})

export type SignUpInput = z.infer<typeof signUpSchema>

/** Why an account could not be opened. */
export type SignUpProblem =
  | { readonly code: 'invalid'; readonly fields: readonly ('email' | 'password' | 'zone')[] }
  | { readonly code: 'email-taken' }
  | { readonly code: 'too-many'; readonly retrySeconds: number }
