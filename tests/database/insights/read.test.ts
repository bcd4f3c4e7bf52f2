import { describe, expect, it } from 'vitest'
import { acceptEvents } from '@/lib/usecases/accept-events'
import { keepUp } from '@/lib/usecases/insights/keep-up'
import { readInsights } from '@/lib/usecases/insights/read-insights'
import { Device } from '../../support/device'
import { insightRows } from '../../support/insight-rows'
import { openLearner, openLearnerWithCards } from '../../support/learners'

const NOON = Date.parse('2026-11-22T12:00Z')
const DAY_MS = 86_400_000
const EVERYTHING = { days: 'all' } as const

/** A learner with so many answers, ten a day. */
async function practised(answers: number) {
  const { viewer, cardIds, deckId } = await openLearnerWithCards(10)
  const device = new Device()
  const given = Array.from({ length: answers }, (_, index) =>
    device.answer(cardIds[index % 10] ?? '', NOON - Math.floor((answers - 1 - index) / 10) * DAY_MS),
  )
  for (let from = 0; from < answers; from += 100)
    await acceptEvents(viewer, given.slice(from, from + 100), NOON)
  return { viewer, deckId, cardIds }
}

describe('Insights', () => {
  it('of an empty account say nothing, and break nowhere', async () => {
    const viewer = await openLearner()
    const { heat, due, trace, ...rest } = await readInsights(viewer, EVERYTHING, NOON)
    expect(rest).toEqual({
      ...{ today: 20_779, from: 20_779, decks: [], answers: 0, isBehind: false },
      predictions: { predicted: 0, ownPredicted: 0, everything: null, compared: null },
      ...{ hours: [], places: [], statements: [], futures: null },
    })
    expect(trace).toEqual([{ day: 20_779, answers: 0, surprise: null }])
    expect(heat).toHaveLength(182)
    expect(due).toHaveLength(30)
    expect(due.every(({ cards, minutes }) => cards === 0 && minutes === 0)).toBe(true)
  })

  it('are the viewer’s own: another sees nothing of them, not even by the deck', async () => {
    const { viewer, deckId } = await practised(40)
    const own = await readInsights(viewer, { days: '30', deck: deckId }, NOON)
    expect(own).toMatchObject({ answers: 40, predictions: { predicted: 30 } })
    expect(own.hours).not.toEqual([])
    const other = await openLearner()
    const seen = await readInsights(other, { days: '30', deck: deckId }, NOON)
    expect(seen).toMatchObject({ answers: 0, decks: [], hours: [], futures: null })
    expect(await insightRows(other)).toMatchObject({ days: [], slots: [] })
  })

  it('begin with the period, today the last of its days', async () => {
    const { viewer } = await practised(400)
    const all = await readInsights(viewer, EVERYTHING, NOON)
    expect(all).toMatchObject({ answers: 400, from: 20_779 - 39 })
    const month = await readInsights(viewer, { days: '30' }, NOON)
    expect(month).toMatchObject({ answers: 300, from: 20_779 - 29 })
    expect(month.trace).toHaveLength(30)
    expect(month.trace.map(({ answers }) => answers)).toEqual(Array.from({ length: 30 }, () => 10))
  })

  it('count what was answered a moment ago, and say so where there is more than a page waits for', async () => {
    const { viewer } = await practised(20)
    expect(await readInsights(viewer, EVERYTHING, NOON)).toMatchObject({ answers: 20, isBehind: false })
    const { viewer: long } = await practised(2_100)
    expect(await readInsights(long, EVERYTHING, NOON)).toMatchObject({ answers: 0, isBehind: true })
    await keepUp(long, { most: Infinity, allOrNothing: false })
    expect(await readInsights(long, EVERYTHING, NOON)).toMatchObject({ answers: 2_100, isBehind: false })
  }, 60_000)

  it('look the same to whoever looks again', async () => {
    const { viewer } = await practised(100)
    expect(await readInsights(viewer, EVERYTHING, NOON)).toEqual(await readInsights(viewer, EVERYTHING, NOON))
  })
})
