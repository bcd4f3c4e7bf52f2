import { encode } from 'next-auth/jwt'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

const secret = 'x'.repeat(32)
const userId = '018f3c5e-7b7a-7c3e-9a55-0123456789ab'

beforeEach(() => {
  vi.resetModules()
  vi.stubEnv('DATABASE_URL', 'postgresql://u:p@localhost/d')
  vi.stubEnv('NEXTAUTH_SECRET', secret)
  vi.stubEnv('NEXTAUTH_URL', 'http://localhost:3000')
})
afterEach(() => vi.unstubAllEnvs())

const session = () => import('@/lib/auth/session')

describe('a session cookie', () => {
  it('stands for its viewer', async () => {
    const { viewerOfSession } = await session()
    const learner = await encode({ token: { sub: userId, demo: false }, secret })
    const demo = await encode({ token: { sub: userId, demo: true }, secret })
    expect(await viewerOfSession(learner)).toEqual({ userId, isDemo: false })
    expect(await viewerOfSession(demo)).toEqual({ userId, isDemo: true })
  })

  it('stands for nobody when it is missing, foreign, altered, expired or says nothing', async () => {
    const { viewerOfSession } = await session()
    const good = await encode({ token: { sub: userId }, secret })
    const foreign = await encode({ token: { sub: userId }, secret: 'y'.repeat(32) })
    const expired = await encode({ token: { sub: userId }, secret, maxAge: -60 })
    const nameless = await encode({ token: {}, secret })
    const noId = await encode({ token: { sub: "' OR 1=1" }, secret })
    const altered = `${good.slice(0, -3)}abc`
    for (const cookie of [undefined, '', 'null', foreign, expired, nameless, noId, altered]) {
      expect(await viewerOfSession(cookie)).toBeNull()
    }
  })

  it('has a name that browsers send over https only, where there is https', async () => {
    expect((await session()).sessionCookieName()).toBe('next-auth.session-token')
    vi.resetModules()
    vi.stubEnv('NEXTAUTH_URL', 'https://spindle.example.org')
    expect((await session()).sessionCookieName()).toBe('__Secure-next-auth.session-token')
  })
})
