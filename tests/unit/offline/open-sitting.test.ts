import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { SittingDto } from '@/lib/contracts/sitting'
import { openLearnerDatabase } from '@/lib/offline/database'
import { deviceId, lastLearner, rememberLearner } from '@/lib/offline/device'
import { changeSitting, keepScene, loadSitting } from '@/lib/offline/kept-sitting'
import { arriveOnDevice, leaveDevice, tendLeftovers } from '@/lib/offline/leftovers'
import { clock, openSitting, type Opened } from '@/lib/offline/open-sitting'
import { countUnsent, record } from '@/lib/offline/outbox'
import { DEVICE, idOf, LEARNER, MORNING, reviewCard, sittingOf } from '../../support/sitting-fixture'

const alone = { takeOver: false, onLost: () => undefined }
const cards = [1, 2, 3].map((number) => reviewCard(number))

interface Server {
  sitting: SittingDto | number | 'down'
  reviews: number | 'down'
  posted: string[]
  asked: string[]
}

let server: Server

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory()
  server = { sitting: sittingOf(cards), reviews: 200, posted: [], asked: [] }
  vi.useFakeTimers({ toFake: ['Date'], now: MORNING })
  vi.stubGlobal('fetch', (path: string, init?: RequestInit) => {
    if (path.startsWith('/api/reviews')) return reviews(String(init?.body))
    server.asked.push(path)
    if (server.sitting === 'down') return Promise.reject(new TypeError('failed to fetch'))
    if (typeof server.sitting === 'number')
      return Promise.resolve(new Response('{}', { status: server.sitting }))
    return Promise.resolve(Response.json(server.sitting))
  })
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

function reviews(body: string): Promise<Response> {
  if (server.reviews === 'down') return Promise.reject(new TypeError('failed to fetch'))
  if (server.reviews !== 200) return Promise.resolve(new Response('{}', { status: server.reviews }))
  const { userId, events } = JSON.parse(body) as { userId: string; events: { eventId: string }[] }
  server.posted.push(...events.map(({ eventId }) => `${userId} ${eventId}`))
  const receipts = events.map(({ eventId }) => ({ eventId, status: 'applied', seq: 1, served: null }))
  return Promise.resolve(Response.json({ receipts }))
}

type Sitting = Extract<Opened, { kind: 'sitting' }>

function isSitting(opened: Opened): Sitting {
  if (opened.kind !== 'sitting') throw new Error(`there is no sitting: ${opened.kind}`)
  return opened
}

const open = async (request = {}): Promise<Sitting> => isSitting(await openSitting(request, alone))

const answered = (number: number) => ({
  event: {
    kind: 'answer' as const,
    eventId: idOf('ee', number),
    cardId: idOf('cccc', number),
    sittingId: idOf('5555', 1),
    shownAt: MORNING,
    answeredAt: MORNING,
    grade: 3 as const,
    sawPrediction: false,
  },
  step: {
    add: {
      kind: 'set-aside' as const,
      eventId: idOf('ee', number),
      cardId: idOf('cccc', number),
    },
  },
  scene: { kind: 'surprise' as const },
})

describe('a sitting opened for the first time', () => {
  test('is fetched, kept, and its learner remembered', async () => {
    const { kept, isFresh, desk } = await open()
    expect(isFresh).toBe(true)
    expect(kept.kept.sitting).toEqual(sittingOf(cards))
    expect(await lastLearner()).toBe(LEARNER)
    expect((await loadSitting(desk.database))?.kept.endedAt).toBeNull()
    desk.leave()
  })

  test('asks for what the address asks for', async () => {
    ;(await open({ deck: idOf('bbbb', 1), minutes: 10 })).desk.leave()
    expect(server.asked).toEqual([`/api/sittings?deck=${idOf('bbbb', 1)}&minutes=10`])
  })

  test.each([
    [401, 'signed-out'],
    [404, 'unknown-deck'],
    [500, 'unavailable'],
    ['down', 'no-connection'],
  ] as const)('is not there when the server says %s', async (answer, kind) => {
    server.sitting = answer
    expect((await openSitting({}, alone)).kind).toBe(kind)
  })

  test('with nothing to ask says so', async () => {
    server.sitting = sittingOf([])
    expect(await openSitting({}, alone)).toEqual({ kind: 'nothing-due', sitting: sittingOf([]) })
  })

  test('of a newer Spindle is not begun by an older page', async () => {
    server.sitting = sittingOf(cards, { modelVersion: 999 })
    expect((await openSitting({}, alone)).kind).toBe('outdated')
  })

  test('goes by the server’s clock where the device’s is off', async () => {
    server.sitting = sittingOf(cards, { builtAt: MORNING + 3_600_000 })
    const { kept, desk } = await open()
    expect(clock(kept.kept)).toBe(MORNING + 3_600_000)
    desk.leave()
  })

  test('goes by the device’s own clock when that is nearly right', async () => {
    server.sitting = sittingOf(cards, { builtAt: MORNING + 2_000 })
    const { kept, desk } = await open()
    expect(clock(kept.kept)).toBe(MORNING)
    desk.leave()
  })

  test('needs a browser that keeps something', async () => {
    vi.stubGlobal('indexedDB', {
      open: () => {
        throw new DOMException('denied', 'SecurityError')
      },
    })
    expect((await openSitting({}, alone)).kind).toBe('no-storage')
  })
})

describe('a sitting left unfinished', () => {
  const leave = async (request = {}) => {
    const { desk } = await open(request)
    await record(desk.database, DEVICE, answered(1))
    desk.leave()
    server.asked = []
  }

  test('goes on where it was, without asking the server', async () => {
    await leave()
    server.sitting = 'down'
    const { kept, isFresh, desk } = await open()
    expect(isFresh).toBe(false)
    expect(kept.steps).toEqual([answered(1).step.add])
    expect(kept.scene).toEqual({ kind: 'surprise' })
    expect(server.asked).toEqual([])
    desk.leave()
  })

  test('gives way to another one that is asked for', async () => {
    await leave()
    const { kept, desk } = await open({ minutes: 5 })
    expect(server.asked).toEqual(['/api/sittings?minutes=5'])
    expect(kept.steps).toEqual([])
    desk.leave()
  })

  test('gives way to a fresh one on another day, its answers sent first', async () => {
    await leave()
    vi.setSystemTime(sittingOf(cards).dayEndsAt + 1)
    server.sitting = sittingOf(cards, { builtAt: Date.now() })
    const { isFresh, desk } = await open()
    expect(isFresh).toBe(true)
    expect(server.posted).toEqual([`${LEARNER} ${idOf('ee', 1)}`])
    desk.leave()
  })

  test('goes on another day when there is no connection', async () => {
    await leave()
    server = { ...server, sitting: 'down', reviews: 'down' }
    vi.setSystemTime(sittingOf(cards).dayEndsAt + 1)
    const { kept, desk } = await open()
    expect(kept.steps).toHaveLength(1)
    desk.leave()
  })

  test('is kept for whoever was signed out meanwhile, with what is unsent', async () => {
    await leave()
    server = { ...server, sitting: 401, reviews: 401 }
    vi.setSystemTime(sittingOf(cards).dayEndsAt + 1)
    expect(await openSitting({}, alone)).toEqual({ kind: 'signed-out', unsent: 1 })
    server = { ...server, sitting: sittingOf(cards, { builtAt: Date.now() }), reviews: 200 }
    ;(await open()).desk.leave()
    expect(server.posted).toEqual([`${LEARNER} ${idOf('ee', 1)}`])
  })

  test('goes on after its learner has signed in again', async () => {
    await leave()
    await arriveOnDevice()
    const { kept, isFresh, desk } = await open()
    expect(isFresh).toBe(false)
    expect(kept.steps).toHaveLength(1)
    desk.leave()
  })

  test('is not asked again in a fresh one as long as the server has not heard of it', async () => {
    await leave()
    server.reviews = 500
    vi.setSystemTime(sittingOf(cards).dayEndsAt + 1)
    server.sitting = sittingOf(cards, { builtAt: Date.now() })
    const { kept, desk } = await open()
    expect(kept.kept.sitting.cards.map(({ state }) => state.cardId)).toEqual([
      idOf('cccc', 2),
      idOf('cccc', 3),
    ])
    desk.leave()
  })
})

describe('a sitting that is over', () => {
  test('gives way to a fresh one', async () => {
    const { desk } = await open()
    await keepScene(desk.database, { kind: 'end' })
    desk.leave()
    const again = await open()
    expect(again.isFresh).toBe(true)
    again.desk.leave()
  })

  test('because it was left early goes on when no fresh one can be had', async () => {
    const { desk } = await open()
    await changeSitting(desk.database, (kept) => ({ ...kept, endedAt: MORNING }))
    desk.leave()
    server.sitting = 'down'
    const again = await open()
    expect(again.kept.kept.endedAt).toBeNull()
    again.desk.leave()
  })

  test('is not asked once more when no fresh one can be had', async () => {
    const { desk } = await open()
    await keepScene(desk.database, { kind: 'end' })
    desk.leave()
    server.sitting = 'down'
    expect(await openSitting({}, alone)).toEqual({ kind: 'no-connection', unsent: 0 })
  })
})

describe('two learners on one device', () => {
  const OTHER = idOf('aaaa', 2)

  test('see and send nothing of each other', async () => {
    const first = await open()
    await record(first.desk.database, DEVICE, answered(1))
    first.desk.leave()
    await arriveOnDevice()
    server.sitting = sittingOf(cards, { userId: OTHER })
    const second = await open()
    expect(second.desk.userId).toBe(OTHER)
    expect(second.kept.steps).toEqual([])
    second.desk.leave()
    ;(await tendLeftovers(OTHER, { keepShell: false }))()
    expect(server.posted).toEqual([])
    const kept = await openLearnerDatabase(LEARNER)
    expect(await countUnsent(kept)).toBe(1)
    kept.close()
  })

  test('are told apart even when nobody said that somebody else signed in', async () => {
    const first = await open()
    await record(first.desk.database, DEVICE, answered(1))
    await changeSitting(first.desk.database, (kept) => ({ ...kept, endedAt: MORNING }))
    first.desk.leave()
    // The server knows whose answers a batch is, and keeps its hands off somebody else's.
    server = { ...server, sitting: sittingOf(cards, { userId: OTHER }), reviews: 409 }
    const second = await open()
    expect(second.desk.userId).toBe(OTHER)
    expect(await lastLearner()).toBe(OTHER)
    second.desk.leave()
    const kept = await openLearnerDatabase(LEARNER)
    expect(await countUnsent(kept)).toBe(1)
    kept.close()
  })
})

describe('leaving the device', () => {
  test('takes the cards along and keeps what is unsent', async () => {
    const { desk } = await open()
    await record(desk.database, DEVICE, answered(1))
    desk.leave()
    await leaveDevice()
    expect(await lastLearner()).toBeNull()
    const left = await openLearnerDatabase(LEARNER)
    expect(await loadSitting(left)).toBeNull()
    expect(await countUnsent(left)).toBe(1)
    left.close()
  })

  test('is nothing where nobody was', async () => {
    await expect(leaveDevice()).resolves.toBeUndefined()
  })
})

test('leftovers are sent from any page of the same learner', async () => {
  const { desk } = await open()
  await record(desk.database, DEVICE, answered(1))
  desk.leave()
  vi.stubGlobal('addEventListener', () => undefined)
  vi.stubGlobal('removeEventListener', () => undefined)
  vi.stubGlobal('document', { addEventListener: () => undefined, removeEventListener: () => undefined })
  const stop = await tendLeftovers(LEARNER, { keepShell: false })
  await vi.waitFor(() => expect(server.posted).toHaveLength(1))
  stop()
})

test('a browser profile has one id', async () => {
  const [first, second] = await Promise.all([deviceId(), deviceId()])
  expect(first).toBe(second)
  await rememberLearner(LEARNER)
  expect(await deviceId()).toBe(first)
})
