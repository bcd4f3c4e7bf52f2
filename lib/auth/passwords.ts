import 'server-only'
import { hash, verify } from '@node-rs/argon2'

/** Argon2id (the library's default kind) with OWASP's parameters: 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

/** Of a random password that nobody knows, at the same cost: what an unknown e-mail's password is checked against. */
const NOBODYS_HASH =
  '$argon2id$v=19$m=19456,t=2,p=1$/JMCwOSzpXfySYk2FJWtJQ$FIYBxg5mSdoFUFS6pvJrPRPyljAuuuuAnwvReSfhx1g'

/** The hash to keep of a password. It tells apart every character, so the text is brought into one form first. */
export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFKC'), COST)

/**
 * Whether a password is the one a hash was made of. Without a hash the answer is no, and takes as long as any other:
 * how long it takes says nothing about who has an account.
 */
export async function passwordMatches(passwordHash: string | null, password: string): Promise<boolean> {
  const matches = await verify(passwordHash ?? NOBODYS_HASH, password.normalize('NFKC'))
  return matches && passwordHash !== null
}
