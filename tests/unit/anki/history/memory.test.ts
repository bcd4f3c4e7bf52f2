import { describe, expect, it } from 'vitest'
import { keptMemory } from '@/lib/anki/history/memory'
import { cardOf } from '../../../support/anki-packages/sample'

const kept = (data: string, interval = 31, factor = 2500) =>
  keptMemory(cardOf(1, 1, { data, interval, factor }))

describe('what Anki kept of a card’s memory', () => {
  it('is the state of FSRS, and when it was last answered where it says so', () => {
    expect(kept('{"s":44.5,"d":6.25,"dr":0.9,"lrt":1700000000}')).toEqual({
      stability: 44.5,
      difficulty: 6.25,
      lastAnsweredAt: 1_700_000_000_000,
    })
    expect(kept('{"s":44.5,"d":6.25}')?.lastAnsweredAt).toBeNull()
  })

  it('is held within what can be', () => {
    expect(kept('{"s":1e9,"d":40}')).toMatchObject({ stability: 36_500, difficulty: 10 })
    expect(kept('{"s":1e-9,"d":-3}')).toMatchObject({ stability: 0.01, difficulty: 1 })
  })

  // growth = e^1.8722 S^−0.1666 (e^(0.1 · 0.796) − 1); D = 11 − (E − 1) / growth, by hand:
  // S = 31: 6.50257 · 0.564331 · 0.0828540 = 0.304044; 11 − 1.5 / 0.304044 = 6.06651.
  // S = 31, E = 1.3: 11 − 0.3 / 0.304044 = 10.01330, held at 10. S = 1: 0.538764; 11 − 1.5 / 0.538764 = 8.21586.
  it.each([
    [31, 2500, 31, 6.06651],
    [31, 1300, 31, 10],
    [1, 2500, 1, 8.21586],
    [31, 0, 31, 6.06651],
  ])(
    'is what an interval of %i days and an ease of %i‰ come to',
    (interval, factor, stability, difficulty) => {
      const memory = kept('', interval, factor)
      expect(memory?.stability).toBe(stability)
      expect(memory?.difficulty).toBeCloseTo(difficulty, 4)
    },
  )

  it.each(['', '{', 'null', '[]', '{"s":-1,"d":5}', '{"s":"3","d":5}', '{"s":3}'])(
    'is nothing for a card without either (%s)',
    (data) => {
      expect(kept(data, 0)).toBeNull()
      expect(kept(data, -600)).toBeNull()
    },
  )
})
