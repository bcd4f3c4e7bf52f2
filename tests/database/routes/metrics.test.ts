import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { GET as GET_MEDIA } from '@/app/api/media/[hash]/route'
import { GET } from '@/app/api/metrics/route'
import { CALENDAR, take } from '@/lib/auth/limits'
import { now } from '@/lib/clock'
import type { Viewer } from '@/lib/contracts/viewer'
import { poolUse } from '@/lib/data/pool'
import * as environment from '@/lib/env'
import { watchProcess } from '@/lib/metrics/metrics'
import { acceptEvents } from '@/lib/usecases/accept-events'
import { Device } from '../../support/device'
import { openLearnerWithCards } from '../../support/learners'

const signedIn = vi.hoisted(() => {
  process.env.METRICS_TOKEN = 'a token of the operator'
  return { viewer: null as Viewer | null }
})
vi.mock('@/lib/auth/viewer', () => ({ viewer: () => Promise.resolve(signedIn.viewer) }))

beforeEach(() => {
  vi.spyOn(process.stdout, 'write').mockReturnValue(true)
})
afterEach(() => vi.restoreAllMocks())
afterAll(() => delete process.env.METRICS_TOKEN)

const ask = (authorization?: string) =>
  GET(
    new Request('http://localhost/api/metrics', {
      headers: authorization === undefined ? {} : { authorization },
    }),
  )
const read = async () => (await ask('Bearer a token of the operator')).text()

describe('GET /api/metrics', () => {
  it('is not there without a token in the environment', async () => {
    const { METRICS_TOKEN: _, ...others } = environment.env()
    vi.spyOn(environment, 'env').mockReturnValue(others)
    expect((await ask('Bearer undefined')).status).toBe(404)
    expect((await ask()).status).toBe(404)
  })

  it.each([
    undefined,
    '',
    'Bearer',
    'Bearer a token',
    'a token of the operator',
    'Basic a token of the operator',
  ])('is shut to %j', async (authorization) => {
    expect((await ask(authorization)).status).toBe(401)
  })

  it('counts what became of events, refusals and routes, and names nobody', async () => {
    const { viewer, cardIds } = await openLearnerWithCards(2)
    signedIn.viewer = viewer
    const device = new Device()
    const [cardId = '', other = ''] = cardIds
    const batch = [
      device.answer(cardId, now() - 86_400_000 * 3),
      device.answer(cardId, now() - 60_000),
      device.answer(other, now() - 50_000),
      device.takeBack(viewer.userId, now()),
    ]
    await acceptEvents(viewer, batch, now())
    await acceptEvents(viewer, batch.slice(0, 2), now())
    const place = `place ${viewer.userId}`
    for (let use = 0; use < 3; use++) await take({ ...CALENDAR, most: 1 }, [place], now())
    const params = Promise.resolve({ hash: 'f'.repeat(64) })
    await GET_MEDIA(new Request(`http://localhost/api/media/${'f'.repeat(64)}`), { params })

    const text = await read()
    expect(text).toContain('spindle_events_total{outcome="applied"} 3\n')
    expect(text).toContain('spindle_events_total{outcome="duplicate"} 2\n')
    expect(text).toContain('spindle_events_total{outcome="refused"} 1\n')
    expect(text).toContain('spindle_limit_refusals_total{limit="calendar"} 2\n')
    expect(text).toContain(
      'spindle_route_seconds_count{method="GET",route="/api/media/[hash]",status="404"} 1\n',
    )
    expect(text).not.toContain(viewer.userId)
    expect(text).not.toContain('f'.repeat(64))
  })

  it('watches the process, the pool, and how well answers are predicted', async () => {
    watchProcess(poolUse)
    const text = await read()
    expect(text).toMatch(/\nprocess_resident_memory_bytes \d+/)
    expect(text).toMatch(/\nnodejs_eventloop_lag_p99_seconds [\d.]+/)
    expect(text).toMatch(/\nspindle_database_connections\{state="idle"\} \d+/)
    // Of the answers above one had a prediction: the second to its card.
    expect(text).toContain('spindle_calibration{state="answers"} 1\n')
    expect(text).toContain('spindle_calibration{state="recalled"} 1\n')
    const [, predicted] = /spindle_calibration\{state="predicted"\} ([\d.]+)/.exec(text) ?? []
    const [, brier] = /spindle_calibration\{state="brier"\} ([\d.]+)/.exec(text) ?? []
    expect(Number(brier)).toBeCloseTo((1 - Number(predicted)) ** 2, 9)
  })
})
