import { describe, expect, it } from 'vitest'
import { fromClasses as words } from '@/lib/words/from-classes'

const TODAY = Date.UTC(2026, 10, 27) / 86_400_000

describe('what Today says of classes', () => {
  it('names what today’s plan holds', () => {
    expect(words.planned(8, 0)).toBe('In today’s plan: 8 new cards.')
    expect(words.planned(1, 1)).toBe('In today’s plan: 1 new card and 1 card before its date.')
    expect(words.planned(0, 5)).toBe('In today’s plan: 5 cards before their date.')
  })

  it('gives estimates no more exactly than they are', () => {
    const met = (cards: number, known = 0) =>
      words.short.cards(10, { met: cards, known, of: 219 }, TODAY + 15, TODAY)
    expect(met(147)).toBe('In 10 minutes a day you will have met about 140 of 219 cards by Sat 12 Dec')
    expect(met(64)).toContain('about 60 of')
    expect(met(17)).toContain('about 17 of')
    expect(met(27, 26)).toContain('about 26 of')
  })

  it('says days as they are said', () => {
    const by = (day: number) => words.short.cards(10, { met: 5, known: 0, of: 9 }, day, TODAY)
    expect(by(TODAY)).toContain('by the end of today')
    expect(by(TODAY + 1)).toContain('by tomorrow')
    expect(words.short.recall(10, 0.84, TODAY, TODAY)).toBe(
      'In 10 minutes a day expected recall comes to about 84% today',
    )
    expect(words.short.recall(10, 0.84, TODAY + 15, TODAY)).toContain('84% on Sat 12 Dec')
  })
})
