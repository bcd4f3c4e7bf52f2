import { z } from 'zod'
import { emailSchema, passwordSchema } from './account'
import { LIMITS } from './limits'

/** What a link in a letter about an account is for. */
export type LinkPurpose = 'confirm' | 'change' | 'reset'

/** A secret of 32 bytes as a link holds it, in base64url. */
const secret = z.string().regex(/^[\w-]{43}$/)
const currentPassword = z.string().min(1).max(LIMITS.passwordChars.most)

/** What a letter that opens an account holds, as `sealSignUp` makes it. */
export const openByLetterSchema = z.strictObject({ sealed: z.string().regex(/^[\w.-]{1,2000}$/) })
export const spendLinkSchema = z.strictObject({ secret })
export const askConfirmSchema = z.strictObject({ letter: z.literal('confirm') })
export const askResetSchema = z.strictObject({ email: emailSchema })
export const resetPasswordSchema = z.strictObject({ secret, password: passwordSchema })
export const changeEmailSchema = z.strictObject({ email: emailSchema, currentPassword })
export const changePasswordSchema = z.strictObject({ currentPassword, password: passwordSchema })

/** Why something about an account's address or password did not happen. */
export type CredentialProblem =
  | { readonly code: 'malformed' }
  /** The link was used, replaced, has run out, or is none. */
  | { readonly code: 'no-link' }
  | { readonly code: 'no-match' }
  | { readonly code: 'too-many'; readonly retrySeconds: number }
  /** The password is the account's own address. */
  | { readonly code: 'own-address' }
  /** The password is one of those that many people chose. */
  | { readonly code: 'common' }
  | { readonly code: 'same-address' }
  /** The account has no address, or needs no letter. */
  | { readonly code: 'nothing-to-send' }
  /** This server sends no letters. */
  | { readonly code: 'no-mail' }
