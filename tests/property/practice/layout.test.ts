import fc from 'fast-check'
import { expect, it } from 'vitest'
import { layoutsOf } from '@/lib/practice/round/layout'
import { oneStep, sourceOf } from '../../support/problem-sources'

it('items to be ordered lie in an order of theirs that is not the right one', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 12 }), fc.integer({ min: 0, max: 2 ** 32 - 1 }), (count, seed) => {
      const items = Array.from({ length: count }, (_, place) => `item ${place}`)
      const { problem } = sourceOf(oneStep({ type: 'ordering', items }))
      const [layout = []] = layoutsOf(problem, seed)
      expect(layoutsOf(problem, seed)).toEqual([layout])
      expect(layout.toSorted((a, b) => a - b)).toEqual(items.map((_, place) => place))
      expect(layout).not.toEqual(items.map((_, place) => place))
    }),
  )
})
