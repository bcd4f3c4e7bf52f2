import { describe, expect, it } from 'vitest'
import { spreadOverDays, type DatedCard, type EasyDays } from '@/lib/scheduling'

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

  it('come on no weekday without minutes, and half as much on one with half of them', () => {
    // Day 5 is a Tuesday, and on Wednesdays there is no time.
    const easyDays: EasyDays = ['usual', 'half', 'none', 'usual', 'usual', 'usual', 'usual']
    const cards = ['a', 'b', 'c', 'd'].map((id, index) => card(id, 5, 0.5 + index / 10))
    const request = { cards, taken: new Map<number, number>(), most: 20, lateMost: 28 }
    const { days, limit } = spreadOverDays({ ...request, easyDays })
    expect({ ...Object.fromEntries(days), limit }).toEqual({ a: 5, b: 7, c: 7, d: 8, limit: 20 })
    // Where no day has any, or no other can be waited for, all are as usual.
    const never = easyDays.map(() => 'none' as const)
    expect([...spreadOverDays({ ...request, easyDays: never }).days.values()]).toEqual([5, 5, 6, 6])
    const wednesday = { ...request, cards: [card('a', 6)], lateMost: 0 }
    expect(spreadOverDays({ ...wednesday, easyDays }).days.get('a')).toBe(6)
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
