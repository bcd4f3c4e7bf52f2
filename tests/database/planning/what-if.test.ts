import { default_w } from 'ts-fsrs'
import { describe, expect, it } from 'vitest'
import { database } from '@/lib/data/pool'
import { futureOf } from '@/lib/planning'
import { fittedTrace } from '@/lib/scheduling'
import { acceptEvents } from '@/lib/usecases/accept-events'
import { whatIf } from '@/lib/usecases/planning/what-if'
import { recordEvents } from '@/lib/usecases/record-events'
import { startDemo } from '@/lib/usecases/start-demo'
import { Device } from '../../support/device'
import { openLearner, openLearnerWithCards } from '../../support/learners'

const NOON = Date.parse('2026-11-22T12:00Z')
const DAY_MS = 86_400_000

async function read(viewer: Parameters<typeof whatIf>[0]) {
  const found = await whatIf(viewer, NOON)
  if (!found.ok) throw new Error(found.error)
  return found.value
}

describe('what a learner’s futures are worked out from', () => {
  it('is nothing before an answer, and the settings as they stand', async () => {
    const { viewer } = await openLearnerWithCards(3)
    expect(await read(viewer)).toMatchObject({
      collection: null,
      choice: { minutesPerDay: 20, newPerDay: 10, retention: 0.9 },
    })
  })

  it('are the cards that are asked, with days counted from today, and how they were graded', async () => {
    const { viewer, cardIds, deckId } = await openLearnerWithCards(5)
    const device = new Device()
    const [first = '', second = ''] = cardIds
    await acceptEvents(
      viewer,
      [device.answer(first, NOON - 9 * DAY_MS, 3), device.answer(second, NOON - 2 * DAY_MS, 1)],
      NOON,
    )
    await database.query('UPDATE decks SET desired_retention = 0.8 WHERE id = $1', [deckId])
    const { collection } = await read(viewer)
    expect(collection).toMatchObject({ cardsEach: 1, fresh: 3 })
    const cards = [...(collection?.cards ?? [])].sort((a, b) => a.lastDay - b.lastDay)
    expect(cards).toMatchObject([
      { lastDay: -9, retention: 0.8 },
      { lastDay: -2, retention: 0.8 },
    ])
    expect(cards[0]?.dueDay).toBe(-9 + (cards[0]?.intervalDays ?? 0))
    // 30 answers of a stranger, of which 13.5 were missed, and two of the learner's own.
    expect(collection?.grades.first[0]).toBeCloseTo(14.5 / 32, 9)
  })

  it('go by the parameters fitted to them, from their past answers', async () => {
    const { viewer, cardIds } = await openLearnerWithCards(2)
    const device = new Device()
    const answers = [9, 6, 2].map((ago) => device.answer(cardIds[0] ?? '', NOON - ago * DAY_MS, 3))
    await acceptEvents(viewer, answers, NOON)
    const before = (await read(viewer)).collection
    expect(before?.parameters).toBeNull()
    const parameters = default_w.with(2, 9)
    const fit = { kind: 'fit', parameters, answers: 400 } as const
    expect((await recordEvents(viewer, [fit], NOON)).ok).toBe(true)
    const { collection } = await read(viewer)
    const past = { from: null, answers: [9, 6, 2].map((_, place) => [[0, 3, 4][place] ?? 0, 3] as const) }
    expect(collection?.parameters).toEqual(parameters)
    expect(collection?.cards[0]?.trace.stability).toBeCloseTo(
      fittedTrace(parameters).afterAll(past)?.stability ?? 0,
      6,
    )
    expect(collection?.cards[0]).not.toHaveProperty('past')
    expect(collection?.cards[0]?.trace.stability).not.toBeCloseTo(before?.cards[0]?.trace.stability ?? 0, 1)
  })

  it('leave out cards set aside, and decks that are put away', async () => {
    const { viewer, cardIds, deckId } = await openLearnerWithCards(4)
    const device = new Device()
    await acceptEvents(
      viewer,
      cardIds.slice(0, 3).map((cardId) => device.answer(cardId, NOON - DAY_MS, 3)),
      NOON,
    )
    await database.query("UPDATE card_states SET shelf = 'suspended' WHERE card_id = $1", [cardIds[0]])
    expect((await read(viewer)).collection?.cards).toHaveLength(2)
    await database.query('UPDATE decks SET archived_at = now() WHERE id = $1', [deckId])
    expect((await read(viewer)).collection).toBeNull()
  })

  it('are nobody else’s', async () => {
    const { viewer, cardIds } = await openLearnerWithCards(1)
    await acceptEvents(viewer, [new Device().answer(cardIds[0] ?? '', NOON - DAY_MS, 3)], NOON)
    expect((await read(await openLearner())).collection).toBeNull()
  })

  it('are an even sample of a large collection, and make a future', async () => {
    const begun = await startDemo(null, 'Europe/Lisbon', NOON)
    if (!begun.ok) throw new Error('no demo')
    const { collection, choice, seed } = await read(begun.value)
    if (collection === null) throw new Error('a demo has answers')
    expect(collection.cards.length * collection.cardsEach).toBeGreaterThan(50)
    const { days, recalled, met } = futureOf({ collection, choice, seed, days: 90 })
    expect(days).toHaveLength(90)
    expect(recalled / met).toBeGreaterThan(0.7)
  })
})
