import { describe, expect, it } from 'vitest'
import { layoutsOf } from '@/lib/practice/round/layout'
import { oneStep, sourceOf } from '../../../support/problem-sources'

const choice = {
  type: 'choice',
  options: ['a', 'b', 'c', 'd'].map((text, place) => ({ text, right: place === 0 })),
}
const layoutOf = (answer: unknown, seed: number) =>
  layoutsOf(sourceOf(oneStep(answer)).problem, seed)[0] ?? []
const SEEDS = Array.from({ length: 500 }, (_, seed) => seed)

describe('the options of a choice', () => {
  it('lie in every order at some time, each as often as any other', () => {
    const firsts = [0, 0, 0, 0]
    const orders = new Set<string>()
    for (const seed of SEEDS) {
      const layout = layoutOf(choice, seed)
      const [first = 0] = layout
      firsts[first] = (firsts[first] ?? 0) + 1
      orders.add(layout.join())
    }
    expect(orders.size).toBe(24)
    // 125 expected, with a standard deviation of 10.
    for (const count of firsts) expect(Math.abs(count - 125)).toBeLessThan(50)
  })

  it('lie the same for the same seed', () => {
    for (const seed of SEEDS) expect(layoutOf(choice, seed)).toEqual(layoutOf(choice, seed))
  })
})

it.each([
  ['ordering', { type: 'ordering', items: ['a', 'b', 'c'] }, 3],
  ['choice', choice, 4],
  ['method', { type: 'method', methods: choice.options }, 4],
])('of %s each place comes once', (_, answer, count) => {
  for (const seed of SEEDS) {
    expect(layoutOf(answer, seed).toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: count }, (__, at) => at),
    )
  }
})

it.each([2, 3, 4])('%d items to be ordered never lie in order from the start', (count) => {
  const items = Array.from({ length: count }, (_, place) => `item ${place}`)
  const inOrder = items.map((_, place) => place).join()
  for (const seed of SEEDS) expect(layoutOf({ type: 'ordering', items }, seed).join()).not.toBe(inOrder)
})

it('an answer without options has nothing to lay out', () => {
  expect(layoutOf({ type: 'number', value: '1' }, 1)).toEqual([])
})

it('each step of a problem has a layout of its own', () => {
  const steps = ['one', 'two', 'three'].map((id) => ({ id, skills: ['sums'], answer: choice }))
  const { problem } = sourceOf({ title: 'Three', problem: { statement: 'Think.', steps } })
  expect(new Set(layoutsOf(problem, 5).map((layout) => layout.join())).size).toBeGreaterThan(1)
})
