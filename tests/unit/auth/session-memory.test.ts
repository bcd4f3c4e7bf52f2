import type * as Jwt from 'next-auth/jwt'
import { encode } from 'next-auth/jwt'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { sessionOfCookie } from '@/lib/auth/session'

const decode = vi.hoisted(() => vi.fn())
vi.mock('next-auth/jwt', async (original) => {
  const jwt = await original<typeof Jwt>()
  decode.mockImplementation(jwt.decode)
  return { ...jwt, decode }
})

const secret = 'x'.repeat(32)
const userId = '018f3c5e-7b7a-7c3e-9a55-0123456789ab'
const claims = { sub: userId, demo: false, sid: userId.replace('018f', '018d'), num: 3 }
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

describe('a session cookie that was read before', () => {
  it('isn’t decrypted again', async () => {
    const cookie = await encode({ token: { ...claims, demo: true }, secret })
    for (const minutes of [0, 1, 60, 24 * 60]) {
      vi.setSystemTime(NOON + minutes * 60_000)
      expect(await sessionOfCookie(cookie)).toMatchObject({ viewer: { userId, isDemo: true } })
    }
    expect(decode).toHaveBeenCalledTimes(1)
  })

  it('lasts no longer for that', async () => {
    const cookie = await encode({ token: { ...claims }, secret, maxAge: 10 })
    expect(await sessionOfCookie(cookie)).not.toBeNull()
    vi.setSystemTime(NOON + 40_000)
    expect(await sessionOfCookie(cookie)).toBeNull()
    expect(await sessionOfCookie(cookie)).toBeNull()
  })

  it('is told apart from every other', async () => {
    const other = userId.replace('018f', '018e')
    const [mine, theirs] = [
      await encode({ token: { ...claims }, secret }),
      await encode({ token: { ...claims, sub: other }, secret }),
    ]
    expect((await sessionOfCookie(mine))?.viewer.userId).toBe(userId)
    expect((await sessionOfCookie(theirs))?.viewer.userId).toBe(other)
    expect((await sessionOfCookie(mine))?.viewer.userId).toBe(userId)
    expect(await sessionOfCookie(`${mine.slice(0, -3)}abc`)).toBeNull()
  })
})
