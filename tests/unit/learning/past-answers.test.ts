import { describe, expect, it } from 'vitest'
import { historyAfter, initialModel, PAST_MOST, type CardEvidence, type Grade } from '@/lib/learning'
import { adoptedHistory } from '@/lib/learning'

const DAY_MS = 86_400_000
const { mood } = initialModel()

/** The evidence that answers on these days leave. */
function answered(days: readonly (readonly [day: number, grade: Grade])[]): CardEvidence['history'] {
  let card: CardEvidence | null = null
  for (const [day, grade] of days) {
    const at: number = day * DAY_MS
    const history = historyAfter(card, mood, { at, day, siblingLast: false }, { grade, durationMs: 4000 })
    card = { trace: { difficulty: 5 }, lastAnsweredAt: at, lastDay: day, reps: 1, lapses: 0, history }
  }
  if (card === null) throw new Error('never answered')
  return card.history
}

describe('what is kept of a card’s answers', () => {
  it('is each with the whole days since the one before', () => {
    const { past } = answered([
      [100, 1],
      [100, 3],
      [103, 4],
    ])
    expect(past).toEqual({
      from: null,
      answers: [
        [0, 1],
        [0, 3],
        [3, 4],
      ],
    })
  })

  it('is the last of very many', () => {
    const { past } = answered(Array.from({ length: PAST_MOST + 3 }, (_, index) => [100 + 2 * index, 3]))
    expect(past.answers).toHaveLength(PAST_MOST)
    expect(past.answers.every(([days]) => days === 2)).toBe(true)
  })

  it('begins with what another program thought of a card whose answers are not known', () => {
    const { past } = adoptedHistory(mood, { stability: 12, difficulty: 7 }, 100 * DAY_MS)
    expect(past).toEqual({ from: { stability: 12, difficulty: 7 }, answers: [] })
  })
})
