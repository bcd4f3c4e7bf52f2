import 'server-only'
import { decode, encode } from 'next-auth/jwt'
import { z } from 'zod'
import { AGE_BASES } from '@/lib/contracts/age'
import { env } from '@/lib/env'

/** An account that may be opened: everything about it has been checked, but not whether its address has one already. */
const checkedSchema = z.object({
  email: z.string(),
  passwordHash: z.string(),
  zone: z.string(),
  /** Null where it was not asked. */
  ageBasis: z.enum(AGE_BASES).nullable(),
})
export type CheckedSignUp = Readonly<z.infer<typeof checkedSchema>>

/** Seconds a letter that opens an account is good. */
const GOOD_SECONDS = 24 * 3600
/** Keeps what is sealed here from being taken for a session, which has none. */
const SALT = 'sign-up'

/**
 * Seals an account to be opened, so that it can lie in a letter: encrypted, and good for a day. Nothing is kept here
 * before its owner has opened the letter, so nobody can take an address that isn't theirs.
 */
export const sealSignUp = (checked: CheckedSignUp): Promise<string> =>
  encode({ token: { ...checked }, secret: env().NEXTAUTH_SECRET, salt: SALT, maxAge: GOOD_SECONDS })

/** What was sealed; null for what was not, or has run out. */
export async function openSignUp(sealed: string): Promise<CheckedSignUp | null> {
  const token = await decode({ token: sealed, secret: env().NEXTAUTH_SECRET, salt: SALT }).catch(() => null)
  const read = checkedSchema.safeParse(token)
  return read.success ? read.data : null
}
