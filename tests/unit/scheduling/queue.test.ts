import { describe, expect, it } from 'vitest'
import { newCard, newLearner, planSitting, type CardState, type QueueRequest } from '@/lib/scheduling'
import { historyOf } from '@/tests/support/card-history'

const due = (cardId: string, dueDay: number, deckId = 'd1', noteId = `n-${cardId}`): CardState => ({
  cardId,
  noteId,
  deckId,
  shelf: 'active',
  buriedUntil: null,
  stage: 'review',
  dueDay,
  memory: {
    trace: { stability: 5, difficulty: 5 },
    lastAnsweredAt: 0,
    lastDay: dueDay - 5,
    reps: 3,
    lapses: 0,
    intervalDays: 5,
    history: historyOf(0),
  },
})
const fresh = (cardId: string, deckId = 'd1', noteId = `n-${cardId}`): CardState =>
  newCard({ cardId, noteId, deckId })

const plan = (request: Partial<QueueRequest>) =>
  planSitting({
    due: [],
    fresh: [],
    newWished: 10,
    secondsLeft: 10_000,
    pace: newLearner().pace,
    retention: 0.9,
    today: 100,
    ...request,
  })

const order = (request: Partial<QueueRequest>): string[] => plan(request).cards.map((card) => card.cardId)

describe('a planned sitting', () => {
  it('asks the cards that have waited longest first', () => {
    expect(order({ due: [due('c', 100), due('a', 90), due('b', 95)] })).toEqual(['a', 'b', 'c'])
  })

  it('lets decks take turns within a day', () => {
    const cards = ['a', 'b', 'c', 'd'].flatMap((id) => [due(`x${id}`, 100, 'x'), due(`y${id}`, 100, 'y')])
    const decks = plan({ due: cards }).cards.map((card) => card.deckId)
    for (let i = 0; i < decks.length; i += 2) expect(new Set(decks.slice(i, i + 2)).size).toBe(2)
  })

  it('spreads new cards evenly: every (q + m)/q-th card', () => {
    const cards = plan({
      due: Array.from({ length: 8 }, (_, i) => due(`r${i}`, 100)),
      fresh: [fresh('n1'), fresh('n2')],
      newWished: 2,
    }).cards
    expect(cards.map((card) => card.stage === 'new')).toEqual([
      false,
      false,
      false,
      false,
      true,
      false,
      false,
      false,
      false,
      true,
    ])
  })

  it('asks no more new cards than wished', () => {
    expect(plan({ fresh: [fresh('a'), fresh('b'), fresh('c')], newWished: 2 }).newCards).toBe(2)
  })

  it('takes one new card of a note, and none on a day a sibling is due', () => {
    const request = {
      due: [due('s', 100, 'd1', 'shared')],
      fresh: [fresh('a', 'd1', 'shared'), fresh('b', 'd1', 'n'), fresh('c', 'd1', 'n')],
    }
    expect(order(request).toSorted()).toEqual(['b', 's'])
  })

  it('keeps two due cards of one note six cards apart', () => {
    const cards = [
      due('a1', 90, 'd1', 'n'),
      due('a2', 91, 'd1', 'n'),
      ...Array.from({ length: 9 }, (_, i) => due(`o${i}`, 92 + i)),
    ]
    const queue = order({ due: cards })
    expect(queue.indexOf('a2') - queue.indexOf('a1')).toBeGreaterThanOrEqual(6)
  })

  it('lets the later of two siblings wait where minutes are short, in whichever decks, for two days at most', () => {
    const others = Array.from({ length: 9 }, (_, i) => due(`o${i}`, 100))
    const of = (dueDay: number, secondsLeft: number) =>
      order({ due: [due('a1', 98, 'd1', 'n'), due('a2', dueDay, 'd2', 'n'), ...others], secondsLeft })
    expect(of(99, 10 * 8.8)).not.toContain('a2')
    expect(of(98, 10 * 8.8)).toContain('a2')
    expect(of(99, 11 * 8.8).at(-1)).toBe('a2')
  })

  it('lets a card wait likewise whose sibling was asked in an earlier sitting of the day', () => {
    const others = Array.from({ length: 9 }, (_, i) => due(`o${i}`, 100))
    const of = (dueDay: number, secondsLeft: number) =>
      order({ due: [due('a2', dueDay, 'd2', 'n'), ...others], notesAsked: new Set(['n']), secondsLeft })
    expect(of(99, 9 * 8.8)).not.toContain('a2')
    expect(of(98, 9 * 8.8)).toContain('a2')
    expect(of(99, 10 * 8.8).at(-1)).toBe('a2')
  })

  it('stops where the minutes end', () => {
    // 8 s a review and one repeat in ten: 8.8 s each.
    const cards = Array.from({ length: 50 }, (_, i) => due(`c${i}`, 100))
    expect(plan({ due: cards, secondsLeft: 60 })).toMatchObject({ reviews: 6, reviewSeconds: 6 * 8.8 })
  })

  it('is empty when no minutes are left', () => {
    expect(order({ due: [due('a', 100)], fresh: [fresh('b')], secondsLeft: 0 })).toEqual([])
  })
})
