import type * as Jwt from 'next-auth/jwt'
import { encode } from 'next-auth/jwt'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { viewerOfSession } from '@/lib/auth/session'

const decode = vi.hoisted(() => vi.fn())
vi.mock('next-auth/jwt', async (original) => {
  const jwt = await original<typeof Jwt>()
  decode.mockImplementation(jwt.decode)
  return { ...jwt, decode }
})

const secret = 'x'.repeat(32)
const userId = '018f3c5e-7b7a-7c3e-9a55-0123456789ab'
const NOON = Date.parse('2026-11-22T12:00Z')

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOON })
  decode.mockClear()
  vi.stubEnv('DATABASE_URL', 'postgresql://u:p@localhost/d')
  vi.stubEnv('NEXTAUTH_SECRET', secret)
  vi.stubEnv('NEXTAUTH_URL', 'http://localhost:3000')
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllEnvs()
})

describe('a session cookie that was read a moment ago', () => {
  it('isn’t decrypted again within a minute', async () => {
    const cookie = await encode({ token: { sub: userId, demo: true }, secret })
    for (const seconds of [0, 20, 59]) {
      vi.setSystemTime(NOON + seconds * 1000)
      expect(await viewerOfSession(cookie)).toEqual({ userId, isDemo: true })
    }
    expect(decode).toHaveBeenCalledTimes(1)
    vi.setSystemTime(NOON + 61_000)
    await viewerOfSession(cookie)
    expect(decode).toHaveBeenCalledTimes(2)
  })

  it('lasts no longer for that', async () => {
    const cookie = await encode({ token: { sub: userId }, secret, maxAge: 10 })
    expect(await viewerOfSession(cookie)).not.toBeNull()
    vi.setSystemTime(NOON + 40_000)
    expect(await viewerOfSession(cookie)).toBeNull()
    expect(await viewerOfSession(cookie)).toBeNull()
  })

  it('is told apart from every other', async () => {
    const other = userId.replace('018f', '018e')
    const [mine, theirs] = [
      await encode({ token: { sub: userId }, secret }),
      await encode({ token: { sub: other }, secret }),
    ]
    expect((await viewerOfSession(mine))?.userId).toBe(userId)
    expect((await viewerOfSession(theirs))?.userId).toBe(other)
    expect((await viewerOfSession(mine))?.userId).toBe(userId)
    expect(await viewerOfSession(`${mine.slice(0, -3)}abc`)).toBeNull()
  })
})
