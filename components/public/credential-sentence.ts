import type { Unreachable } from '@/components/ui/server-form'
import type { CredentialProblem } from '@/lib/contracts/account-links'
import { LIMITS } from '@/lib/contracts/limits'
import { credentials } from '@/lib/words/credentials'
import { emailProblem, newPasswordProblem } from './credentials'

const words = credentials.problem
const { least, most } = LIMITS.passwordChars

export type AnyCredentialProblem = CredentialProblem | Unreachable | { readonly code: 'signed-out' }

/** What to say of a problem with an account's address or password. */
export const credentialSentence = (problem: AnyCredentialProblem): string =>
  problem.code === 'too-many' ? words.tooMany(problem.retrySeconds) : words[problem.code]

/** What to say of an address before it is sent; undefined where nothing speaks against it. */
export function emailSentence(email: string): string | undefined {
  const found = emailProblem(email)
  if (found === undefined) return undefined
  return found === 'missing' ? words.emailMissing : words.emailMalformed
}

/** What to say of a new password before it is sent; undefined where nothing speaks against it. */
export function newPasswordSentence(password: string): string | undefined {
  const found = newPasswordProblem(password)
  if (found === undefined) return undefined
  return found === 'short' ? words.short(least) : words.long(most)
}
