import 'server-only'
import type { NextAuthOptions, User } from 'next-auth'
import Credentials from 'next-auth/providers/credentials'
import { now } from '@/lib/clock'
import type { Viewer } from '@/lib/contracts/viewer'
import { env } from '@/lib/env'
import { log } from '@/lib/logging'
import { startDemo } from '@/lib/usecases/start-demo'
import { clientAddress } from './client-address'
import { isSecure, SESSION_SECONDS, type SessionClaims } from './session'
import { signIn } from './sign-in'

/**
 * How next-auth signs people in: with e-mail and password, or as a fresh demo learner where there is a demo. The
 * session is a token that says whose it is and nothing else, in a cookie no script can read.
 */
export function authOptions(): NextAuthOptions {
  return {
    secret: env().NEXTAUTH_SECRET,
    useSecureCookies: isSecure(),
    session: { strategy: 'jwt', maxAge: SESSION_SECONDS },
    jwt: { maxAge: SESSION_SECONDS },
    // Its own pages would be unstyled strangers.
    pages: { signIn: '/signin', signOut: '/', error: '/signin', verifyRequest: '/signin', newUser: '/' },
    providers: env().SPINDLE_EMBEDDED ? [withPassword, asDemo] : [withPassword],
    callbacks: {
      jwt: ({ token, user }) => (user === undefined ? token : { ...claimsOf(user) }),
      session: ({ session }) => ({ expires: session.expires }),
      redirect: ({ url, baseUrl }) => sameSite(url, baseUrl),
    },
    logger: {
      error: (code, metadata) => log.error('sign-in service', { code }, causeOf(metadata)),
      warn: (code) => log.warn('sign-in service', { code }),
      debug: (code) => log.debug('sign-in service', { code }),
    },
  }
}

const withPassword = Credentials({
  id: 'credentials',
  credentials: { email: {}, password: {} },
  authorize: (given, { headers }) =>
    refusedByCode(async () => {
      const { email, password } = given ?? {}
      const signedIn = await signIn({ email, password }, clientAddress(new Headers(headers)), now())
      if (signedIn.ok) return userOf(signedIn.value)
      if (signedIn.error.code === 'no-match') return null
      throw new Refusal(`too-many:${signedIn.error.retrySeconds}`)
    }),
})

const asDemo = Credentials({
  id: 'demo',
  credentials: { zone: {} },
  authorize: (given, { headers }) =>
    refusedByCode(async () => {
      const made = await startDemo(clientAddress(new Headers(headers)), given?.zone ?? null, now())
      if (made.ok) return userOf(made.value)
      throw new Refusal(`too-many:${made.error.retrySeconds}`)
    }),
})

/** next-auth tells the browser the message of whatever is thrown while signing in: this one may be told. */
class Refusal extends Error {}

async function refusedByCode(attempt: () => Promise<User | null>): Promise<User | null> {
  try {
    return await attempt()
  } catch (error) {
    if (error instanceof Refusal) throw error
    log.error('signing in failed', {}, error)
    throw new Refusal('unavailable', { cause: error })
  }
}

/** next-auth's user carries its own optional fields; the two that count here go into the token by `claimsOf`. */
type SigningIn = User & { readonly isDemo: boolean }

const userOf = ({ userId, isDemo }: Viewer): SigningIn => ({ id: userId, isDemo })

const claimsOf = (user: User): SessionClaims => ({
  sub: user.id,
  demo: 'isDemo' in user && user.isDemo === true,
})

/** After signing in or out one lands on this site, whatever address was asked for. */
function sameSite(url: string, baseUrl: string): string {
  if (!URL.canParse(url, baseUrl)) return baseUrl
  const target = new URL(url, baseUrl)
  return target.origin === new URL(baseUrl).origin ? target.href : baseUrl
}

const causeOf = (metadata: unknown): unknown =>
  metadata instanceof Error ? metadata : (metadata as { error?: unknown } | null)?.error
