import { describe, expect, it } from 'vitest'
import {
  afterGrade,
  beginSitting,
  cardsBeforeReturn,
  currentCard,
  without,
  type Grade,
  type Sitting,
} from '@/lib/scheduling'

const cards = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ cardId: `c${i}`, noteId: `n${i}` }))
const asked = (sitting: Sitting): string[] => sitting.upcoming.map((card) => card.cardId)

describe('a sitting', () => {
  it('asks its cards in order', () => {
    const sitting = beginSitting(cards(3))
    expect(currentCard(sitting)?.cardId).toBe('c0')
    expect(asked(afterGrade(sitting, 3))).toEqual(['c1', 'c2'])
  })

  it('brings a missed card back after eight others', () => {
    const sitting = afterGrade(beginSitting(cards(12)), 1)
    expect(sitting.upcoming[8]).toMatchObject({ cardId: 'c0', returning: true })
  })

  it('brings a missed card back at the end when fewer are left', () => {
    expect(asked(afterGrade(beginSitting(cards(4)), 1))).toEqual(['c1', 'c2', 'c3', 'c0'])
  })

  it('says before the answer how many cards come first', () => {
    expect(cardsBeforeReturn(beginSitting(cards(12)))).toBe(8)
    expect(cardsBeforeReturn(beginSitting(cards(4)))).toBe(3)
    expect(cardsBeforeReturn(beginSitting(cards(1)))).toBe(0)
  })

  it.each([2, 3, 4] as const)('lets a missed card go after one recall graded %i', (grade: Grade) => {
    const back = afterGrade(afterGrade(beginSitting(cards(2)), 1), 3)
    expect(asked(afterGrade(back, grade))).toEqual([])
  })

  it('asks a missed card again and again until it is recalled', () => {
    let sitting = beginSitting(cards(1))
    for (let i = 0; i < 5; i++) sitting = afterGrade(sitting, 1)
    expect(asked(sitting)).toEqual(['c0'])
    expect(sitting.answered).toBe(5)
  })

  it('can lose cards that were set aside', () => {
    expect(asked(without(beginSitting(cards(3)), (card) => card.noteId === 'n1'))).toEqual(['c0', 'c2'])
  })
})
