import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

beforeEach(() => {
  vi.resetModules()
  vi.stubEnv('SPINDLE_TEST_RUN', '1')
  vi.stubEnv('TEST_CLOCK', '1')
  vi.spyOn(process.stdout, 'write').mockReturnValue(true)
})
afterEach(async () => {
  const { moveClock } = await import('@/lib/clock')
  moveClock(0)
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
})

const route = () => import('@/app/api/test-clock/route')
const post = (body: unknown) =>
  new Request('http://localhost:3000/api/test-clock', {
    method: 'POST',
    body: JSON.stringify(body),
    headers: {
      'content-type': 'application/json',
      origin: 'http://localhost:3000',
      host: 'localhost:3000',
    },
  })
const nowOf = async (response: Response) => ((await response.json()) as { now: number }).now

describe('the route that moves the clock', () => {
  it('moves it by so much, or to an instant, for all of the server', async () => {
    const { GET, POST } = await route()
    const { now } = await import('@/lib/clock')
    const day = 86_400_000
    expect(await nowOf(await POST(post({ offsetMs: day })))).toBeCloseTo(Date.now() + day, -3)
    expect(now()).toBeCloseTo(Date.now() + day, -3)
    const at = Date.UTC(2031, 5, 1)
    expect(await nowOf(await POST(post({ at })))).toBeCloseTo(at, -3)
    expect(await nowOf(await GET(new Request('http://localhost:3000/api/test-clock')))).toBeCloseTo(at, -3)
    await POST(post({ offsetMs: 0 }))
    expect(now()).toBeCloseTo(Date.now(), -3)
  })

  it.each([{}, { offsetMs: 'a' }, { at: -1 }, { offsetMs: 1, at: 1 }, { offsetMs: Infinity }, null])(
    'refuses %j',
    async (body) => {
      const { POST } = await route()
      expect((await POST(post(body))).status).toBe(400)
    },
  )

  it('is not there without TEST_CLOCK, and the clock is the machine’s', async () => {
    vi.resetModules()
    vi.stubEnv('TEST_CLOCK', '')
    const { GET, POST } = await route()
    const { now } = await import('@/lib/clock')
    expect((await POST(post({ offsetMs: 86_400_000 }))).status).toBe(404)
    expect((await GET(new Request('http://localhost:3000/api/test-clock'))).status).toBe(404)
    expect(now()).toBeCloseTo(Date.now(), -3)
    vi.resetModules()
    vi.stubEnv('TEST_CLOCK', '1')
  })
})
