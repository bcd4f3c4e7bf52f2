import { describe, expect, it } from 'vitest'
import { spreadOverDays, type DatedCard } from '@/lib/scheduling'

const card = (cardId: string, day: number, recall = 0.9, seconds = 10): DatedCard => ({
  cardId,
  day,
  recall,
  seconds,
})
const spread = (
  cards: readonly DatedCard[],
  most: number,
  taken: Record<number, number> = {},
  lateMost = 28,
) => {
  const { days, limit } = spreadOverDays({
    cards,
    taken: new Map(Object.entries(taken).map(([day, seconds]) => [Number(day), seconds])),
    most,
    lateMost,
  })
  return { ...Object.fromEntries(days), limit }
}

describe('cards spread over days', () => {
  it('are none, where there are none', () => {
    expect(spread([], 60)).toEqual({ limit: 60 })
  })

  it('come on their own days where there is room', () => {
    expect(spread([card('a', 5), card('b', 7)], 10)).toEqual({ a: 5, b: 7, limit: 10 })
  })

  it('come later where there is none, the most forgotten first', () => {
    const cards = [card('a', 5, 0.9), card('b', 5, 0.5), card('c', 5, 0.7)]
    expect(spread(cards, 10)).toEqual({ b: 5, c: 6, a: 7, limit: 10 })
  })

  it('give way to what a day has already', () => {
    expect(spread([card('a', 5)], 25, { 5: 20, 6: 30, 7: 10 })).toEqual({ a: 7, limit: 25 })
  })

  it('let a more forgotten card of a later day go first', () => {
    const cards = [card('a', 5, 0.5), card('b', 5, 0.9), card('c', 6, 0.6)]
    expect(spread(cards, 10)).toEqual({ a: 5, c: 6, b: 7, limit: 10 })
  })

  it('fill all days a little more where they would come too late', () => {
    const cards = Array.from({ length: 6 }, (_, index) => card(`card ${index}`, 5, index / 10))
    const { limit, ...days } = spread(cards, 10, {}, 1)
    expect(Object.values(days)).toEqual([5, 5, 5, 6, 6, 6])
    expect(limit).toBeGreaterThanOrEqual(30)
    expect(limit).toBeLessThan(32)
  })
})
