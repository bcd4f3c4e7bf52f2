import 'server-only'
import { cookies } from 'next/headers'
import { challengeCookie } from './cookies'
import { isSecure } from './session'
import { CHALLENGE_MS } from './webauthn'

/** Leaves with this browser the challenge that it was given. Only in a server action or a route, which can set cookies. */
export async function rememberChallenge(challenge: string): Promise<void> {
  const { name, options } = challengeCookie(isSecure())
  const jar = await cookies()
  jar.set(name, challenge, { ...options, maxAge: CHALLENGE_MS / 1000 })
}

/** The challenge that this browser was given last; null where it was given none. */
export async function rememberedChallenge(): Promise<string | null> {
  return (await cookies()).get(challengeCookie(isSecure()).name)?.value ?? null
}
