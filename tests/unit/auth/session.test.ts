import { encode } from 'next-auth/jwt'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

const secret = 'x'.repeat(32)
const userId = '018f3c5e-7b7a-7c3e-9a55-0123456789ab'
const sessionId = '018d3c5e-7b7a-7c3e-9a55-0123456789ab'
const claims = { sub: userId, demo: false, sid: sessionId, num: 3 }

beforeEach(() => {
  vi.resetModules()
  vi.stubEnv('DATABASE_URL', 'postgresql://u:p@localhost/d')
  vi.stubEnv('NEXTAUTH_SECRET', secret)
  vi.stubEnv('NEXTAUTH_URL', 'http://localhost:3000')
})
afterEach(() => vi.unstubAllEnvs())

const session = () => import('@/lib/auth/session')

describe('a session cookie', () => {
  it('stands for its viewer, on one device, with the account’s number', async () => {
    const { sessionOfCookie } = await session()
    const learner = await encode({ token: claims, secret })
    const demo = await encode({ token: { ...claims, demo: true }, secret })
    expect(await sessionOfCookie(learner)).toEqual({
      viewer: { userId, isDemo: false },
      sessionId,
      sessionNumber: 3,
    })
    expect(await sessionOfCookie(demo)).toMatchObject({ viewer: { isDemo: true } })
  })

  it('stands for nobody when it is missing, foreign, altered, expired or says nothing', async () => {
    const { sessionOfCookie } = await session()
    const good = await encode({ token: claims, secret })
    const foreign = await encode({ token: claims, secret: 'y'.repeat(32) })
    const expired = await encode({ token: claims, secret, maxAge: -60 })
    const nameless = await encode({ token: {}, secret })
    const noId = await encode({ token: { ...claims, sub: "' OR 1=1" }, secret })
    const noSession = await encode({ token: { sub: userId, demo: false, num: 3 }, secret })
    const noNumber = await encode({ token: { sub: userId, demo: false, sid: sessionId }, secret })
    const altered = `${good.slice(0, -3)}abc`
    const part = (said: object) => Buffer.from(JSON.stringify(said)).toString('base64url')
    const unsigned = `${part({ alg: 'none' })}.${part(claims)}.`
    const others = [undefined, '', 'null', unsigned]
    for (const cookie of [...others, foreign, expired, nameless, noId, noSession, noNumber, altered]) {
      expect(await sessionOfCookie(cookie)).toBeNull()
    }
  })

  it('has a name that browsers send over https only, where there is https', async () => {
    expect((await session()).sessionCookieName()).toBe('next-auth.session-token')
    vi.resetModules()
    vi.stubEnv('NEXTAUTH_URL', 'https://spindle.example.org')
    expect((await session()).sessionCookieName()).toBe('__Host-next-auth.session-token')
  })
})
