import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { DeviceEvent, EventReceipt } from '@/lib/contracts/reviews'
import { openLearnerDatabase, type LearnerDatabase } from '@/lib/offline/database'
import { countUnsent, record } from '@/lib/offline/outbox'
import type { SendOutcome } from '@/lib/offline/requests'
import { Sender } from '@/lib/offline/sender'
import { DEVICE, idOf, LEARNER, MORNING } from '../../support/sitting-fixture'

let database: LearnerDatabase

beforeEach(async () => {
  database = await openLearnerDatabase(LEARNER)
})

afterEach(async () => {
  vi.useRealTimers()
  for (const store of ['outbox', 'refused', 'sitting', 'scene', 'steps'] as const) await database.clear(store)
  database.close()
})

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
    add: { kind: 'park' as const, eventId: idOf('ee', number), cardId: idOf('cccc', number), until: 21_000 },
  },
  scene: { kind: 'end' as const },
})

const keep = async (...numbers: number[]) => {
  const events: DeviceEvent[] = []
  for (const number of numbers) events.push(await record(database, DEVICE, answered(number)))
  return events
}

const applied = (events: readonly DeviceEvent[]): SendOutcome => ({
  kind: 'receipts',
  receipts: events.map(({ eventId }): EventReceipt => ({ eventId, status: 'applied', seq: 1, served: null })),
})

type Post = (userId: string, events: readonly DeviceEvent[]) => Promise<SendOutcome>
const sender = (post: Post) => new Sender({ database, userId: LEARNER, post, chance: () => 1 })

describe('sending', () => {
  test('posts what is unsent in the learner’s name, oldest first, and empties the outbox', async () => {
    const events = await keep(1, 2, 3)
    const post = vi.fn<Post>((_, sent) => Promise.resolve(applied(sent)))
    const sending = sender(post)
    await sending.flush()
    expect(post.mock.calls).toEqual([[LEARNER, events]])
    expect(sending.status).toEqual({ sending: 'resting', unsent: 0, untold: 0 })
  })

  test('goes a hundred at a time', async () => {
    await keep(...Array.from({ length: 230 }, (_, index) => index + 1))
    const post = vi.fn<Post>((_, sent) => Promise.resolve(applied(sent)))
    await sender(post).flush()
    expect(post.mock.calls.map(([, events]) => events.length)).toEqual([100, 100, 30])
  })

  test('sends what was recorded meanwhile, and never two batches at once', async () => {
    await keep(1)
    let under = 0
    const sending: Sender = sender(async (_, sent) => {
      under++
      expect(under).toBe(1)
      if (sent[0]?.eventId === idOf('ee', 1)) sending.recorded((await keep(2))[0] as DeviceEvent)
      under--
      return applied(sent)
    })
    await sending.flush()
    expect(await countUnsent(database)).toBe(0)
  })

  test('keeps what has no receipt', async () => {
    await keep(1, 2)
    const sending = sender((_, sent) => Promise.resolve(applied(sent.slice(0, 0))))
    await sending.flush()
    sending.stop()
    expect(sending.status).toMatchObject({ sending: 'unavailable', unsent: 2 })
  })

  test.each(['no-connection', 'signed-out', 'other-learner'] as const)(
    'keeps everything on %s',
    async (kind) => {
      await keep(1, 2)
      const sending = sender(() => Promise.resolve({ kind }))
      await sending.flush()
      sending.stop()
      expect(sending.status).toMatchObject({ sending: kind, unsent: 2 })
    },
  )

  test('tells how many were refused', async () => {
    await keep(1, 2)
    const sending = sender((_, sent) =>
      Promise.resolve({
        kind: 'receipts',
        receipts: sent.map(({ eventId }) => ({ eventId, status: 'refused', reason: 'unknown-card' })),
      }),
    )
    await sending.flush()
    expect(sending.status).toEqual({ sending: 'resting', unsent: 0, untold: 2 })
  })

  test('finds the one event nobody can read and sends the others', async () => {
    await keep(1, 2, 3, 4)
    const taken: string[] = []
    const sending = sender((_, sent) => {
      if (sent.some(({ eventId }) => eventId === idOf('ee', 3))) return Promise.resolve({ kind: 'malformed' })
      taken.push(...sent.map(({ eventId }) => eventId))
      return Promise.resolve(applied(sent))
    })
    await sending.flush()
    expect(taken).toEqual([1, 2, 4].map((number) => idOf('ee', number)))
    expect(sending.status).toEqual({ sending: 'resting', unsent: 0, untold: 1 })
  })
})

describe('trying again', () => {
  test('waits longer each time, up to a minute, and starts over once it got through', async () => {
    await keep(1)
    const waits = vi.spyOn(globalThis, 'setTimeout').mockImplementation(() => 0 as never)
    let reachable = false
    const sending = sender((_, sent) =>
      Promise.resolve(reachable ? applied(sent) : { kind: 'no-connection' as const }),
    )
    const waited = async () => {
      waits.mockClear()
      await sending.flush()
      return waits.mock.calls.map(([, ms]) => ms).filter((ms) => (ms ?? 0) >= 1000)
    }
    const seen: unknown[] = []
    for (let attempt = 0; attempt < 8; attempt++) seen.push(...(await waited()))
    expect(seen).toEqual([1000, 2000, 4000, 8000, 16000, 32000, 60000, 60000])
    reachable = true
    await sending.flush()
    reachable = false
    await keep(2)
    expect(await waited()).toEqual([1000])
    waits.mockRestore()
  })

  test('waits as long as the server asks', async () => {
    await keep(1)
    const waits = vi.spyOn(globalThis, 'setTimeout').mockImplementation(() => 0 as never)
    await sender(() => Promise.resolve({ kind: 'unavailable', retrySeconds: 90 })).flush()
    expect(waits.mock.calls.some(([, ms]) => ms === 90_000)).toBe(true)
    waits.mockRestore()
  })

  test('does not knock while nobody, or somebody else, is signed in', async () => {
    await keep(1)
    const waits = vi.spyOn(globalThis, 'setTimeout')
    await sender(() => Promise.resolve({ kind: 'signed-out' })).flush()
    expect(waits.mock.calls.filter(([, ms]) => (ms ?? 0) >= 500)).toEqual([])
    waits.mockRestore()
  })
})

describe('a page that closes', () => {
  test('sends in one request what has no receipt yet, what is under way included', async () => {
    const events = await keep(1, 2)
    const post = vi.fn<Post>(() => new Promise(() => undefined))
    const sending = sender(post)
    for (const event of events) sending.recorded(event)
    await vi.waitFor(() => expect(post).toHaveBeenCalledTimes(1))
    sending.sendLast()
    expect(post.mock.calls[1]).toEqual([LEARNER, events])
  })

  test('sends nothing when everything has its receipt', async () => {
    const post = vi.fn<Post>((_, sent) => Promise.resolve(applied(sent)))
    const sending = sender(post)
    for (const event of await keep(1)) sending.recorded(event)
    await sending.flush()
    sending.sendLast()
    expect(post).toHaveBeenCalledTimes(1)
  })
})

test('a database the browser has closed loses nothing and breaks nothing', async () => {
  await keep(1)
  const sending = sender((_, sent) => Promise.resolve(applied(sent)))
  database.close()
  await sending.flush()
  sending.stop()
  expect(sending.status.sending).toBe('unavailable')
  database = await openLearnerDatabase(LEARNER)
  expect(await countUnsent(database)).toBe(1)
})
