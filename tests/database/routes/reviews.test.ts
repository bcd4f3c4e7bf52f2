import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { POST } from '@/app/api/reviews/route'
import { GET } from '@/app/api/sittings/route'
import { now } from '@/lib/clock'
import type { ReviewReply } from '@/lib/contracts/reviews'
import type { SittingDto } from '@/lib/contracts/sitting'
import type { Viewer } from '@/lib/contracts/viewer'
import { Device } from '../../support/device'
import { openLearnerWithCards } from '../../support/learners'
import { expectReplayed, logRows } from '../../support/log-rows'

const signedIn = vi.hoisted(() => ({ viewer: null as Viewer | null }))
vi.mock('@/lib/auth/viewer', () => ({ viewer: () => Promise.resolve(signedIn.viewer) }))

beforeEach(() => {
  vi.spyOn(process.stdout, 'write').mockReturnValue(true)
})
afterEach(() => vi.restoreAllMocks())

const address = 'http://localhost:3000'
const own = { origin: address, host: 'localhost:3000', 'content-type': 'application/json' }

const post = (body: unknown, headers: Record<string, string> = own): Promise<Response> =>
  POST(new Request(`${address}/api/reviews`, { method: 'POST', headers, body: JSON.stringify(body) }))

const get = (query: string): Promise<Response> => GET(new Request(`${address}/api/sittings${query}`))

async function signIn() {
  const learner = await openLearnerWithCards(3)
  signedIn.viewer = learner.viewer
  const [cardId = ''] = learner.cardIds
  return { ...learner, cardId, userId: learner.viewer.userId }
}

describe('POST /api/reviews', () => {
  it('takes a batch in and says what became of each event', async () => {
    const { viewer, userId, cardId } = await signIn()
    const device = new Device()
    const events = [device.answer(cardId, now()), device.takeBack(userId, now())]
    const response = await post({ userId, events })
    expect(response.status).toBe(200)
    expect(response.headers.get('cache-control')).toBe('no-store')
    const { receipts } = (await response.json()) as ReviewReply
    expect(receipts).toMatchObject([
      { eventId: events[0]?.eventId, status: 'applied', seq: 1, served: null },
      { eventId: events[1]?.eventId, status: 'refused', reason: 'unknown-answer' },
    ])
    await expectReplayed(viewer)
  })

  it('keeps its hands off a batch that another learner made on the device', async () => {
    const { viewer, cardId } = await signIn()
    const other = await openLearnerWithCards(1)
    const response = await post({
      userId: other.viewer.userId,
      events: [new Device().answer(cardId, now())],
    })
    expect(response.status).toBe(409)
    expect(await logRows(viewer)).toEqual([])
    expect(await logRows(other.viewer)).toEqual([])
  })

  it('takes in nothing from nobody, from another site or of somebody who is gone', async () => {
    const { viewer, userId, cardId } = await signIn()
    const batch = { userId, events: [new Device().answer(cardId, now())] }
    expect((await post(batch, { ...own, origin: 'https://elsewhere.example' })).status).toBe(403)
    signedIn.viewer = null
    expect((await post(batch)).status).toBe(401)
    const gone = '01a20000-0000-7000-8000-0000000000aa'
    signedIn.viewer = { userId: gone, isDemo: false }
    expect((await post({ ...batch, userId: gone })).status).toBe(401)
    expect(await logRows(viewer)).toEqual([])
  })

  it.each<[string, (good: Record<string, unknown>) => unknown]>([
    ['an unknown kind', (good) => ({ ...good, kind: 'reset' })],
    ['an unknown part', (good) => ({ ...good, served: 1 })],
    ['a grade there is not', (good) => ({ ...good, grade: 5 })],
    ['an answer before its question', (good) => ({ ...good, shownAt: Number(good['answeredAt']) + 1 })],
    ['an own prediction that is certain', (good) => ({ ...good, ownPrediction: 1 })],
    ['a card that is no id', (good) => ({ ...good, cardId: "' OR 1=1" })],
    ['a time that is none', (good) => ({ ...good, answeredAt: 1.5 })],
    ['a response that is too long', (good) => ({ ...good, response: 'x'.repeat(2001) })],
    ['a card removed by a device', (good) => shelve(good, 'removed')],
  ])('refuses a batch with %s, whole', async (_, spoil) => {
    const { viewer, userId, cardId } = await signIn()
    const device = new Device()
    const events = [device.answer(cardId, now()), spoil({ ...device.answer(cardId, now()) })]
    const response = await post({ userId, events })
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ error: { code: 'invalid' } })
    expect(await logRows(viewer)).toEqual([])
  })

  it('refuses no events and more than a hundred', async () => {
    const { userId, cardId } = await signIn()
    const device = new Device()
    const many = Array.from({ length: 101 }, () => device.answer(cardId, now()))
    expect((await post({ userId, events: [] })).status).toBe(400)
    expect((await post({ userId, events: many })).status).toBe(400)
    expect((await post({ userId, events: many.slice(1) })).status).toBe(200)
  })
})

const shelve = (
  { eventId, deviceId, deviceSeq, cardId, answeredAt }: Record<string, unknown>,
  shelf: string,
) => ({
  kind: 'shelve',
  eventId,
  deviceId,
  deviceSeq,
  cardId,
  at: answeredAt,
  shelf,
})

describe('GET /api/sittings', () => {
  it('builds a sitting of the whole collection or of one deck', async () => {
    const { userId, deckId, cardIds } = await signIn()
    for (const query of ['', `?deck=${deckId}`, '?minutes=5&extraNew=1']) {
      const response = await get(query)
      expect(response.status).toBe(200)
      const sitting = (await response.json()) as SittingDto
      expect(sitting.userId).toBe(userId)
      expect(sitting.cards.map(({ state }) => state.cardId)).toEqual(cardIds)
    }
  })

  it.each(['?deck=mine', '?minutes=0', '?minutes=soon', '?extraNew=-1', '?user=somebody'])(
    'refuses %s',
    async (query) => {
      await signIn()
      expect((await get(query)).status).toBe(400)
    },
  )

  it('finds no deck of somebody else, and nothing for nobody', async () => {
    const other = await openLearnerWithCards(1)
    await signIn()
    expect((await get(`?deck=${other.deckId}`)).status).toBe(404)
    signedIn.viewer = null
    expect((await get('')).status).toBe(401)
  })
})
