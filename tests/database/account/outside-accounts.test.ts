import { decode } from 'next-auth/jwt'
import { v4 as uuidv4 } from 'uuid'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { noteConnecting } from '@/lib/auth/connect-intent'
import { openSession } from '@/lib/auth/open-session'
import { authOptions } from '@/lib/auth/options'
import { sessionToken } from '@/lib/auth/renew-session'
import { sessionCookieName, sessionOfCookie, type Session } from '@/lib/auth/session'
import type { Viewer } from '@/lib/contracts/viewer'
import { database } from '@/lib/data/pool'
import { env } from '@/lib/env'
import { connectOutside, disconnectOutside } from '@/lib/usecases/account/outside-accounts'
import { changeSecondFactor, removePasskey } from '@/lib/usecases/account/passkeys'
import { readSessions } from '@/lib/usecases/account/sessions'
import { readWays } from '@/lib/usecases/account/ways'
import { NextAuthBrowser } from '@/tests/support/next-auth'
import { addPasskey, byPasskey, byPassword, given, openAccount } from '@/tests/support/passkeys'
import { StandInOidc, type Claims } from '@/tests/support/stand-in-oidc'

// What Next keeps for each request: the cookies of the browser that asks.
const asking = vi.hoisted(() => ({ jar: new Map<string, string>() }))
vi.mock('next/headers', () => ({
  headers: () => Promise.resolve(new Headers()),
  cookies: () =>
    Promise.resolve({
      get: (name: string) => ({ value: asking.jar.get(name) }),
      set: (name: string, value: string) =>
        value === '' ? asking.jar.delete(name) : asking.jar.set(name, value),
    }),
}))

let service: StandInOidc

beforeAll(async () => {
  service = await StandInOidc.start()
  vi.stubEnv('SPINDLE_TEST_RUN', '1')
  vi.stubEnv('OIDC_ISSUER', service.issuer)
  vi.stubEnv('OIDC_CLIENT_ID', StandInOidc.clientId)
  vi.stubEnv('OIDC_CLIENT_SECRET', StandInOidc.clientSecret)
  vi.stubEnv('OIDC_NAME', 'The school')
})
afterAll(() => service.close())
beforeEach(() => {
  service.lies = {}
  service.forges = false
  vi.spyOn(process.stdout, 'write').mockReturnValue(true)
})
afterEach(() => vi.restoreAllMocks())

const now = () => Date.now()
const someone = (): Claims => ({ sub: uuidv4(), email: `${uuidv4()}@example.org` })

/** A browser of nobody’s, whose cookies are those of the request from now on. */
function newBrowser(): NextAuthBrowser {
  const browser = new NextAuthBrowser(authOptions)
  asking.jar = browser.jar
  return browser
}

async function browserOf(viewer: Viewer): Promise<{ browser: NextAuthBrowser; session: Session }> {
  const browser = newBrowser()
  const session = await openSession(viewer, 'password', null, now())
  browser.jar.set(sessionCookieName(), await sessionToken(session))
  return { browser, session }
}

/** Goes out to the service, agrees there, and comes back. */
async function through(browser: NextAuthBrowser, who: Claims): Promise<string> {
  const address = await browser.goOut('oidc')
  const { pathname, search } = await browser.comeBack('oidc', service.agree(address, who))
  return `${pathname}${search}`
}

/** Whose session a browser holds; null for nobody’s. */
const holder = async ({ jar }: NextAuthBrowser): Promise<string | null> =>
  (await sessionOfCookie(jar.get(sessionCookieName())))?.viewer.userId ?? null

async function connect(viewer: Viewer, who: Claims): Promise<string> {
  const { browser, session } = await browserOf(viewer)
  await noteConnecting(session, 'oidc')
  return through(browser, who)
}

const labelOf = async (viewer: Viewer) =>
  (await readWays(viewer)).outside.find(({ provider }) => provider === 'oidc')

describe('an outside account', () => {
  it('that is connected signs its owner in, by code, PKCE and nonce', async () => {
    const [viewer, who] = [await openAccount(), someone()]
    expect(await labelOf(viewer)).toEqual({ provider: 'oidc', name: 'The school', label: null })
    expect(await connect(viewer, who)).toBe('/account?outside=connected')
    expect(await labelOf(viewer)).toMatchObject({ label: who.email })
    const browser = newBrowser()
    const before = service.redeemed
    expect(await through(browser, who)).toBe('/')
    expect(service.redeemed).toBe(before + 1)
    expect(await holder(browser)).toBe(viewer.userId)
    const session = await sessionOfCookie(browser.jar.get(sessionCookieName()))
    expect(await readSessions(viewer, session?.sessionId ?? '')).toContainEqual(
      expect.objectContaining({ way: 'provider', isThis: true }),
    )
  })

  it('that is not connected opens nothing, also where its address is that of an account here', async () => {
    const viewer = await openAccount()
    const { rows } = await database.query<{ email: string }>('SELECT email FROM users WHERE id = $1', [
      viewer.userId,
    ])
    const who = { sub: uuidv4(), email: rows[0]?.email ?? '', email_verified: true }
    const browser = newBrowser()
    expect(await through(browser, who)).toBe('/signin?outside=not-connected')
    expect(await holder(browser)).toBeNull()
    expect(await labelOf(viewer)).toMatchObject({ label: null })
  })

  it('of another service opens nothing, also where it has the same number there', async () => {
    const [viewer, who] = [await openAccount(), someone()]
    given(await connectOutside(viewer, { provider: 'google', subject: who.sub, label: 'Somebody' }, now()))
    const browser = newBrowser()
    expect(await through(browser, who)).toBe('/signin?outside=not-connected')
    expect(await holder(browser)).toBeNull()
  })

  it('leaves nothing of what the service gave with the browser', async () => {
    const [viewer, who] = [await openAccount(), someone()]
    await connect(viewer, who)
    const browser = newBrowser()
    await through(browser, who)
    expect([...browser.jar.keys()].sort()).toEqual([
      'next-auth.callback-url',
      'next-auth.csrf-token',
      'next-auth.session-token',
    ])
    const token = await decode({
      token: browser.jar.get(sessionCookieName()) ?? '',
      secret: env().NEXTAUTH_SECRET,
    })
    expect(Object.keys(token ?? {}).sort()).toEqual(['demo', 'exp', 'iat', 'jti', 'num', 'sid', 'sub'])
  })

  it('is connected only by a session that went out to do so, once', async () => {
    const [viewer, who] = [await openAccount(), someone()]
    const { browser, session } = await browserOf(viewer)
    expect(await through(browser, who)).toBe('/signin?outside=not-connected')
    await noteConnecting(session, 'github')
    expect(await through(browser, who)).toBe('/signin?outside=not-connected')
    await noteConnecting(session, 'oidc')
    expect(await through(browser, someone())).toBe('/account?outside=connected')
    expect(await through(browser, who)).toBe('/signin?outside=not-connected')
  })

  it('is not connected by the note of another session', async () => {
    const [viewer, stranger] = [await openAccount(), await openAccount()]
    const theirs = await browserOf(stranger)
    await noteConnecting(theirs.session, 'oidc')
    const note = theirs.browser.jar.get('next-auth.connect') ?? ''
    expect(note).not.toBe('')
    expect(await sessionOfCookie(note)).toBeNull()
    const { browser } = await browserOf(viewer)
    browser.jar.set('next-auth.connect', note)
    expect(await through(browser, someone())).toBe('/signin?outside=not-connected')
  })

  it('of somebody else stays theirs', async () => {
    const [viewer, stranger, who] = [await openAccount(), await openAccount(), someone()]
    await connect(viewer, who)
    expect(await connect(stranger, who)).toBe('/account?outside=taken')
    expect(await labelOf(stranger)).toMatchObject({ label: null })
    const browser = newBrowser()
    await through(browser, who)
    expect(await holder(browser)).toBe(viewer.userId)
  })

  it('takes no place of another that is connected', async () => {
    const [viewer, first] = [await openAccount(), someone()]
    await connect(viewer, first)
    expect(await connect(viewer, someone())).toBe('/account?outside=taken')
    expect(await labelOf(viewer)).toMatchObject({ label: first.email })
  })

  it('is worth one factor: where a passkey is asked for after the password, it is after this, too', async () => {
    const [viewer, who] = [await openAccount(), someone()]
    await connect(viewer, who)
    await addPasskey(viewer, now())
    await addPasskey(viewer, now())
    given(await changeSecondFactor(viewer, true, byPassword(), now()))
    const browser = newBrowser()
    expect(await through(browser, who)).toBe('/signin?step=passkey')
    expect(await holder(browser)).toBeNull()
    expect(browser.jar.get('next-auth.passkey-challenge')).toMatch(/^[\w-]{43}$/)
  })

  it('opens nothing any more once its owner, who has to know the password, has disconnected it', async () => {
    const [viewer, who] = [await openAccount(), someone()]
    await connect(viewer, who)
    expect(await disconnectOutside(viewer, 'oidc', byPassword('not this'), now())).toMatchObject({
      error: { code: 'no-match' },
    })
    expect(await disconnectOutside(viewer, 'oidc', byPassword(), now())).toMatchObject({ ok: true })
    expect(await through(newBrowser(), who)).toBe('/signin?outside=not-connected')
    expect(await disconnectOutside(viewer, 'oidc', byPassword(), now())).toMatchObject({
      error: { code: 'not-found' },
    })
  })

  it('and a passkey, both given up at the same moment, leave one way in to an account without a password', async () => {
    const [viewer, who] = [await openAccount(), someone()]
    await connect(viewer, who)
    const passkey = await addPasskey(viewer, now())
    await database.query('UPDATE users SET password_hash = NULL WHERE id = $1', [viewer.userId])
    const shown = [await byPasskey(viewer, passkey, now()), await byPasskey(viewer, passkey, now())] as const
    const done = await Promise.all([
      disconnectOutside(viewer, 'oidc', shown[0], now()),
      removePasskey(viewer, passkey.id, shown[1], now()),
    ])
    expect(done.filter(({ ok }) => ok).length).toBeLessThanOrEqual(1)
    const { passkeys, outside } = await readWays(viewer)
    expect(passkeys.length + outside.filter(({ label }) => label !== null).length).toBeGreaterThanOrEqual(1)
  })
})

describe('what comes back from a service', () => {
  it('counts only in the browser that went out, with the state that it was given', async () => {
    const [viewer, who] = [await openAccount(), someone()]
    await connect(viewer, who)
    const browser = newBrowser()
    const agreed = service.agree(await browser.goOut('oidc'), who)
    const elsewhere = newBrowser()
    expect((await elsewhere.comeBack('oidc', agreed)).searchParams.get('error')).toBe('OAuthCallback')
    expect(await holder(elsewhere)).toBeNull()
    asking.jar = browser.jar
    const spoilt = await browser.comeBack('oidc', { ...agreed, state: 'another' })
    expect(spoilt.searchParams.get('error')).toBe('OAuthCallback')
    expect(await holder(browser)).toBeNull()
  })

  it.each([
    ['another service’s', { iss: 'https://id.evil.example' }],
    ['meant for another client', { aud: 'somebody else' }],
    ['an answer to another request', { nonce: 'another' }],
    ['over', { exp: 1 }],
  ])('is refused when its token is %s', async (_, lies) => {
    const [viewer, who] = [await openAccount(), someone()]
    await connect(viewer, who)
    service.lies = lies
    const browser = newBrowser()
    expect(await through(browser, who)).toContain('error=OAuthCallback')
    expect(await holder(browser)).toBeNull()
  })

  it('is refused when its token is signed by another key', async () => {
    const [viewer, who] = [await openAccount(), someone()]
    await connect(viewer, who)
    service.forges = true
    const browser = newBrowser()
    expect(await through(browser, who)).toContain('error=OAuthCallback')
    expect(await holder(browser)).toBeNull()
  })

  it('is refused when its reader said no there', async () => {
    const browser = newBrowser()
    await browser.goOut('oidc')
    const url = await browser.comeBack('oidc', { error: 'access_denied' })
    expect(url.searchParams.get('error')).toMatch(/Callback$/)
    expect(await holder(browser)).toBeNull()
  })
})
