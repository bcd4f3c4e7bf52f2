import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { err, ok } from '@/lib/contracts/result'
import { askNextAuth, type Answered, type Asked, type Cookie } from '@/tests/support/next-auth'

const signIn = vi.hoisted(() => vi.fn())
const startDemo = vi.hoisted(() => vi.fn())
vi.mock('@/lib/auth/sign-in', () => ({ signIn }))
vi.mock('@/lib/usecases/start-demo', () => ({ startDemo }))
vi.mock('@/lib/auth/open-session', () => ({
  openSession: (viewer: unknown) => Promise.resolve({ viewer, sessionId, sessionNumber: 3 }),
}))
const needsSecondStep = vi.hoisted(() => vi.fn())
vi.mock('@/lib/auth/second-step', () => ({ needsSecondStep, PASSKEY_NEXT: 'passkey' }))
const signInByPasskey = vi.hoisted(() => vi.fn())
vi.mock('@/lib/usecases/account/sign-in-by-passkey', () => ({ signInByPasskey }))
vi.mock('@/lib/auth/challenge-cookie', () => ({ rememberedChallenge: () => Promise.resolve('challenge') }))
vi.mock('@/lib/auth/outside-arrival', () => ({}))
const deleteSession = vi.hoisted(() => vi.fn())
vi.mock('@/lib/data/sessions', () => ({ deleteSession }))

let sent: Readonly<Record<string, string>> = {}
vi.mock('next/headers', () => ({
  cookies: () =>
    Promise.resolve({ get: (name: string) => (name in sent ? { value: sent[name] } : undefined) }),
}))

const userId = '018f3c5e-7b7a-7c3e-9a55-0123456789ab'
const sessionId = '018d3c5e-7b7a-7c3e-9a55-0123456789ab'
let lines: string[] = []

beforeEach(() => {
  vi.resetModules()
  vi.stubEnv('DATABASE_URL', 'postgresql://u:p@localhost/d')
  vi.stubEnv('NEXTAUTH_SECRET', 'x'.repeat(32))
  vi.stubEnv('NEXTAUTH_URL', 'http://localhost:3000')
  vi.stubEnv('SPINDLE_EMBEDDED', '1')
  deleteSession.mockReset()
  signIn.mockReset().mockResolvedValue(ok({ userId, isDemo: false }))
  needsSecondStep.mockReset().mockResolvedValue(false)
  signInByPasskey.mockReset().mockResolvedValue(ok({ userId, isDemo: false }))
  startDemo.mockReset().mockResolvedValue(ok({ userId, isDemo: true }))
  lines = []
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => lines.push(String(text)) > 0)
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
})

/** Asks next-auth as it is set up with the environment of now. */
async function ask(asked: Asked): Promise<Answered> {
  const { authOptions } = await import('@/lib/auth/options')
  sent = asked.cookies ?? {}
  return askNextAuth(asked, authOptions())
}

const jarOf = (cookies: readonly Cookie[]): Record<string, string> =>
  Object.fromEntries(cookies.map(({ name, value }) => [name, value]))

/** Posts a form as a page does, which fetches its token first. */
async function post(
  path: string,
  fields: Readonly<Record<string, string>> = {},
  jar = {},
): Promise<Answered> {
  const { body, cookies } = await ask({ path: 'csrf' })
  const form = { ...fields, csrfToken: String(body['csrfToken']), json: 'true' }
  return ask({ path, form, cookies: { ...jar, ...jarOf(cookies) } })
}

const signInForm = { email: 'a@example.org', password: 'p' }
const sessionOf = ({ cookies }: Answered): Cookie | undefined =>
  cookies.find(({ name }) => name.endsWith('next-auth.session-token'))
const errorOf = ({ url }: Answered): string | null =>
  new URL(url ?? '', 'http://localhost').searchParams.get('error')

describe('signing in through next-auth', () => {
  it('leaves a cookie that no script and no other site can use, and that stands for the learner', async () => {
    const reply = await post('callback/credentials', signInForm)
    const cookie = sessionOf(reply)
    expect(cookie?.attributes).toEqual(
      expect.arrayContaining(['Path=/', 'HttpOnly', 'SameSite=Lax', expect.stringMatching(/^Expires=/)]),
    )
    expect(cookie?.attributes).not.toContain('Secure')
    const { sessionOfCookie } = await import('@/lib/auth/session')
    expect(await sessionOfCookie(cookie?.value)).toEqual({
      viewer: { userId, isDemo: false },
      sessionId,
      sessionNumber: 3,
    })
    expect(signIn).toHaveBeenCalledWith(signInForm, null, expect.any(Number))
  })

  it('ends the session that it replaces in this browser', async () => {
    const before = await post('callback/credentials', signInForm)
    expect(deleteSession).not.toHaveBeenCalled()
    await post('callback/credentials', signInForm, jarOf(before.cookies))
    expect(deleteSession).toHaveBeenCalledExactlyOnceWith({ userId, isDemo: false }, sessionId)
  })

  it('puts nothing into the token but whose it is, whether that is a demo, and which session', async () => {
    const { decode } = await import('next-auth/jwt')
    const cookie = sessionOf(await post('callback/demo'))
    const token = await decode({ token: cookie?.value ?? '', secret: 'x'.repeat(32) })
    expect(Object.keys(token ?? {}).sort()).toEqual(['demo', 'exp', 'iat', 'jti', 'num', 'sid', 'sub'])
    expect(token).toMatchObject({ sub: userId, demo: true, sid: sessionId, num: 3 })
  })

  it('marks every cookie as secure where there is https', async () => {
    vi.stubEnv('NEXTAUTH_URL', 'https://spindle.example.org')
    const reply = await post('callback/credentials', signInForm)
    expect(sessionOf(reply)?.name).toBe('__Host-next-auth.session-token')
    for (const { attributes } of reply.cookies) {
      expect(attributes).toEqual(expect.arrayContaining(['Secure', 'HttpOnly', 'SameSite=Lax']))
    }
  })

  it('leaves a line of who signed in, and one of each refusal without a name', async () => {
    const { inRequest } = await import('@/lib/logging')
    await inRequest({ requestId: userId }, () => post('callback/credentials', signInForm))
    expect(lines.map((line) => JSON.parse(line) as unknown)).toMatchObject([
      { msg: 'signed in', by: 'password', userId },
    ])
    lines = []
    signIn.mockResolvedValue(err({ code: 'no-match' }))
    await inRequest({ requestId: userId }, () => post('callback/credentials', signInForm))
    expect(lines.map((line) => JSON.parse(line) as unknown)).toMatchObject([
      { msg: 'sign-in refused', by: 'password', reason: 'no-match' },
    ])
    expect(lines.join()).not.toContain(signInForm.email)
  })

  it('says by code alone why it was refused', async () => {
    signIn.mockResolvedValue(err({ code: 'no-match' }))
    expect(errorOf(await post('callback/credentials', signInForm))).toBe('CredentialsSignin')
    signIn.mockResolvedValue(err({ code: 'too-many', retrySeconds: 90 }))
    expect(errorOf(await post('callback/credentials', signInForm))).toBe('too-many:90')
    startDemo.mockResolvedValue(err({ code: 'too-many', retrySeconds: 5 }))
    expect(errorOf(await post('callback/demo'))).toBe('too-many:5')
  })

  it('tells the browser nothing of what broke, and logs it', async () => {
    signIn.mockRejectedValue(new Error('connection to 10.0.0.5 refused'))
    const reply = await post('callback/credentials', { password: 'hunter2' })
    expect(sessionOf(reply)).toBeUndefined()
    expect(errorOf(reply)).toBe('unavailable')
    expect(reply.url).not.toContain('10.0.0.5')
    expect(lines.join('')).toContain('10.0.0.5')
    expect(lines.join('')).not.toContain('hunter2')
  })

  it('needs the token that only this site’s pages can read', async () => {
    const reply = await ask({ path: 'callback/credentials', form: { ...signInForm, json: 'true' } })
    expect(sessionOf(reply)).toBeUndefined()
    expect(signIn).not.toHaveBeenCalled()
  })

  it.each([
    ['/decks?page=2', 'http://localhost:3000/decks?page=2'],
    ['http://localhost:3000/study', 'http://localhost:3000/study'],
    ['https://evil.example/', 'http://localhost:3000'],
    ['//evil.example/', 'http://localhost:3000'],
    ['/\\evil.example', 'http://localhost:3000'],
    ['http://localhost:3000@evil.example/', 'http://localhost:3000'],
    ['javascript:alert(1)', 'http://localhost:3000'],
    ['http://[', 'http://localhost:3000'],
  ])('asked to go on to %s goes to %s', async (callbackUrl, target) => {
    const { authOptions } = await import('@/lib/auth/options')
    const redirect = authOptions().callbacks?.redirect
    const found = await redirect?.({ url: callbackUrl, baseUrl: 'http://localhost:3000' })
    expect(new URL(found ?? '').origin).toBe('http://localhost:3000')
    expect(new URL(found ?? '').href).toBe(new URL(target).href)
  })

  it('shows none of next-auth’s own pages', async () => {
    for (const path of ['signin', 'signout', 'error', 'verify-request']) {
      const { url } = await ask({ path })
      expect(url, path).toMatch(/^(http:\/\/localhost:3000)?\/(signin)?(\?|$)/)
    }
  })
})

describe('a passkey after the password', () => {
  it('is asked for before there is any session', async () => {
    needsSecondStep.mockResolvedValue(true)
    const reply = await post('callback/credentials', signInForm)
    expect(errorOf(reply)).toBe('passkey')
    expect(sessionOf(reply)).toBeUndefined()
    expect(needsSecondStep).toHaveBeenCalledWith({ userId, isDemo: false }, expect.any(Number))
  })

  it('is not asked for, and nothing is told of it, after a password that doesn’t fit', async () => {
    needsSecondStep.mockResolvedValue(true)
    signIn.mockResolvedValue(err({ code: 'no-match' }))
    expect(errorOf(await post('callback/credentials', signInForm))).toBe('CredentialsSignin')
    expect(needsSecondStep).not.toHaveBeenCalled()
  })
})

describe('signing in by a passkey through next-auth', () => {
  it('opens a session for its owner, by the challenge of this browser', async () => {
    const reply = await post('callback/passkey', { shown: '{"id":"x"}' })
    expect(sessionOf(reply)).toBeDefined()
    expect(signInByPasskey).toHaveBeenCalledWith({ id: 'x' }, 'challenge', null, expect.any(Number))
  })

  it('says by code alone why it was refused, whatever was sent', async () => {
    signInByPasskey.mockResolvedValue(err({ code: 'no-match' }))
    expect(errorOf(await post('callback/passkey', { shown: '{' }))).toBe('CredentialsSignin')
    expect(signInByPasskey).toHaveBeenCalledWith(null, 'challenge', null, expect.any(Number))
    signInByPasskey.mockResolvedValue(err({ code: 'too-many', retrySeconds: 7 }))
    expect(errorOf(await post('callback/passkey'))).toBe('too-many:7')
  })
})

describe('the demo', () => {
  it('is given the visitor’s zone', async () => {
    await post('callback/demo', { zone: 'Asia/Tokyo' })
    expect(startDemo).toHaveBeenCalledWith(null, 'Asia/Tokyo', expect.any(Number))
  })

  it('is not there on a database of one’s own', async () => {
    vi.stubEnv('SPINDLE_EMBEDDED', '0')
    const reply = await post('callback/demo')
    expect(sessionOf(reply)).toBeUndefined()
    expect(startDemo).not.toHaveBeenCalled()
  })
})

describe('signing out', () => {
  it('takes the session away, here and in the database', async () => {
    const signedIn = await post('callback/credentials', signInForm)
    const cookie = sessionOf(await post('signout', {}, jarOf(signedIn.cookies)))
    expect(cookie).toMatchObject({ value: '' })
    expect(cookie?.attributes).toContain('Max-Age=0')
    expect(deleteSession).toHaveBeenCalledWith({ userId, isDemo: false }, sessionId)
  })
})

describe('asking who is signed in', () => {
  it('answers with an end of session and no more', async () => {
    const signedIn = await post('callback/credentials', signInForm)
    const { body } = await ask({ path: 'session', cookies: jarOf(signedIn.cookies) })
    expect(Object.keys(body)).toEqual(['expires'])
  })
})
