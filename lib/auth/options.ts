import 'server-only'
import type { Account, NextAuthOptions, User } from 'next-auth'
import Credentials from 'next-auth/providers/credentials'
import { cookies, headers as requestHeaders } from 'next/headers'
import { now } from '@/lib/clock'
import type { SessionWay } from '@/lib/contracts/sessions'
import type { Viewer } from '@/lib/contracts/viewer'
import { deleteSession } from '@/lib/data/sessions'
import { env } from '@/lib/env'
import { log, requestIsOf } from '@/lib/logging'
import { signInByPasskey } from '@/lib/usecases/account/sign-in-by-passkey'
import { startDemo } from '@/lib/usecases/start-demo'
import { rememberedChallenge } from './challenge-cookie'
import { clientAddress } from './client-address'
import { cookiesOf } from './cookies'
import { openSession } from './open-session'
import { arriveFromOutside, ownerOfOutside } from './outside-arrival'
import { outsideProviders } from './outside-services'
import { needsSecondStep, PASSKEY_NEXT } from './second-step'
import {
  claimsOfSession,
  isSecure,
  SESSION_SECONDS,
  sessionCookieName,
  sessionOfClaims,
  sessionOfCookie,
  type Session,
} from './session'
import { signIn } from './sign-in'

/**
 * How next-auth signs people in: with e-mail and password, by a passkey, by an outside account that is connected, or as
 * a fresh demo learner where there is a demo. The session is a token that names the account and the session and says nothing else, in a cookie no script can read.
 */
export function authOptions(): NextAuthOptions {
  return {
    secret: env().NEXTAUTH_SECRET,
    useSecureCookies: isSecure(),
    cookies: cookiesOf(isSecure()),
    session: { strategy: 'jwt', maxAge: SESSION_SECONDS },
    jwt: { maxAge: SESSION_SECONDS },
    // Its own pages would be unstyled strangers.
    pages: { signIn: '/signin', signOut: '/', error: '/signin', verifyRequest: '/signin', newUser: '/' },
    providers: [
      withPassword,
      withPasskey,
      ...(env().SPINDLE_EMBEDDED ? [asDemo] : []),
      ...outsideProviders(),
    ],
    callbacks: {
      signIn: ({ user, account }) =>
        account?.type === 'oauth' ? arriveFromOutside(account, user, now()) : true,
      jwt: async ({ token, user, account }) => {
        const coming = account?.type === 'oauth' ? await comingFromOutside(account) : user
        return isSigningIn(coming) ? { ...claimsOfSession(coming.session) } : token
      },
      session: ({ session }) => ({ expires: session.expires }),
      redirect: ({ url, baseUrl }) => sameSite(url, baseUrl),
    },
    events: { signOut: ({ token }) => endSession({ ...token }) },
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
      if (signedIn.ok) {
        if (await needsSecondStep(signedIn.value, now())) throw new Refusal(PASSKEY_NEXT)
        return signingIn(signedIn.value, 'password', headers)
      }
      log.info('sign-in refused', { by: 'password', reason: signedIn.error.code })
      if (signedIn.error.code === 'no-match') return null
      throw new Refusal(`too-many:${signedIn.error.retrySeconds}`)
    }),
})

const withPasskey = Credentials({
  id: 'passkey',
  credentials: { shown: {} },
  authorize: (given, { headers }) =>
    refusedByCode(async () => {
      const [challenge, address] = [await rememberedChallenge(), clientAddress(new Headers(headers))]
      const signedIn = await signInByPasskey(jsonOf(given?.shown), challenge, address, now())
      if (signedIn.ok) return signingIn(signedIn.value, 'passkey', headers)
      log.info('sign-in refused', { by: 'passkey', reason: signedIn.error.code })
      if (signedIn.error.code === 'no-match') return null
      throw new Refusal(`too-many:${signedIn.error.retrySeconds}`)
    }),
})

/** What a form field holds, which can hold text only; null for what is no JSON. */
function jsonOf(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '')
  } catch {
    return null
  }
}

const asDemo = Credentials({
  id: 'demo',
  credentials: { zone: {} },
  authorize: (given, { headers }) =>
    refusedByCode(async () => {
      const made = await startDemo(clientAddress(new Headers(headers)), given?.zone ?? null, now())
      if (made.ok) return signingIn(made.value, 'demo', headers)
      log.info('sign-in refused', { by: 'demo', reason: made.error.code })
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

/** What goes from a way in to the token: next-auth hands it on as its user. */
type SigningIn = User & { readonly session: Session }

async function signingIn(viewer: Viewer, way: SessionWay, headers: unknown): Promise<SigningIn> {
  const agent = new Headers(headers as HeadersInit | undefined).get('user-agent')
  // By the machine’s clock, by which next-auth lets its token expire.
  const session = await openSession(viewer, way, agent, Date.now())
  await endReplaced()
  requestIsOf(viewer.userId)
  log.info('signed in', { by: way })
  return { id: viewer.userId, session }
}

const comingFromOutside = async (account: Account): Promise<SigningIn> =>
  signingIn(await ownerOfOutside(account), 'provider', await requestHeaders())

const isSigningIn = (user: User | undefined): user is SigningIn => user !== undefined && 'session' in user

/** The session whose cookie this browser has is of no more use once it has another. */
async function endReplaced(): Promise<void> {
  const replaced = await sessionOfCookie((await cookies()).get(sessionCookieName())?.value)
  if (replaced !== null) await deleteSession(replaced.viewer, replaced.sessionId)
}

async function endSession(claims: Readonly<Record<string, unknown>>): Promise<void> {
  const session = sessionOfClaims(claims)
  if (session !== null) await deleteSession(session.viewer, session.sessionId)
}

/** After signing in or out one lands on this site, whatever address was asked for. */
function sameSite(url: string, baseUrl: string): string {
  if (!URL.canParse(url, baseUrl)) return baseUrl
  const target = new URL(url, baseUrl)
  return target.origin === new URL(baseUrl).origin ? target.href : baseUrl
}

const causeOf = (metadata: unknown): unknown =>
  metadata instanceof Error ? metadata : (metadata as { error?: unknown } | null)?.error
