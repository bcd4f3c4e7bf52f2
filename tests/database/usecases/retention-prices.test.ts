import { describe, expect, it } from 'vitest'
import { database } from '@/lib/data/pool'
import { acceptEvents } from '@/lib/usecases/accept-events'
import { retentionPrices } from '@/lib/usecases/retention-prices'
import { Device } from '../../support/device'
import { openLearnerWithCards } from '../../support/learners'

const NOON = Date.parse('2026-11-22T12:00Z')

async function learnerWhoAnswered(cards: number) {
  const { viewer, cardIds, deckId } = await openLearnerWithCards(4)
  const device = new Device()
  await acceptEvents(
    viewer,
    cardIds.slice(0, cards).map((cardId) => device.answer(cardId, NOON, 4)),
    NOON,
  )
  return { viewer, deckId }
}

describe('the price of a recall target', () => {
  it('is not known before anything was answered', async () => {
    expect(await retentionPrices((await learnerWhoAnswered(0)).viewer)).toBeNull()
  })

  it('is known for every target, grows with it, and with the cards', async () => {
    const [one, three] = [await learnerWhoAnswered(1), await learnerWhoAnswered(3)]
    const prices = await retentionPrices(three.viewer)
    const values = Object.values(prices ?? {})
    expect(Object.keys(prices ?? {})).toEqual(Array.from({ length: 28 }, (_, place) => String(70 + place)))
    expect(values).toEqual(values.toSorted((a, b) => a - b))
    expect(values[20]).toBeGreaterThan((await retentionPrices(one.viewer))?.[90] ?? Infinity)
  })

  it('leaves out decks that go by a target of their own, or are paused', async () => {
    const { viewer, deckId } = await learnerWhoAnswered(3)
    await database.query('UPDATE decks SET desired_retention = 0.8 WHERE id = $1', [deckId])
    expect(await retentionPrices(viewer)).toBeNull()
    await database.query('UPDATE decks SET desired_retention = NULL, paused_at = now() WHERE id = $1', [
      deckId,
    ])
    expect(await retentionPrices(viewer)).toBeNull()
  })
})
