import fc from 'fast-check'
import { expect, it } from 'vitest'
import { mixOf, problemsBy } from '@/lib/practice/mix/mix'

const some = fc.integer({ min: 1, max: 500 })
const problems = fc.integer({ min: 1, max: 50 })

it('of the problems in a sitting never more come than there are, and never fewer with an answer more', () => {
  fc.assert(
    fc.property(some, problems, (cards, count) => {
      const mix = mixOf(cards, count)
      if (mix === null) throw new Error('not mixed')
      let before = 0
      for (let answers = 0; answers <= 2 * cards; answers++) {
        const come = problemsBy(mix, answers)
        expect(come).toBeGreaterThanOrEqual(before)
        expect(come - before).toBeLessThanOrEqual(1)
        expect(come).toBeLessThanOrEqual(count)
        before = come
      }
    }),
  )
})

it('all of them have come by the last card, where there are as many cards at least', () => {
  fc.assert(
    fc.property(some, problems, (more, count) => {
      const cards = count + more - 1
      const mix = mixOf(cards, count)
      expect(mix && problemsBy(mix, cards)).toBe(count)
    }),
  )
})
