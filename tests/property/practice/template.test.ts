import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seededRandom } from '@/lib/scheduling/seeded-random'
import { draw } from '@/lib/practice/template/draw'
import { variantOf } from '@/lib/practice/template/variant'
import { drawOf, range, templateOf } from '../../support/draws'
import { BRACKETS } from '../../support/problem-sources'

const seeds = fc.integer({ min: 0, max: 2 ** 32 - 1 })
const brackets = templateOf(BRACKETS)

describe('a variant', () => {
  it('is a function of its seed', () => {
    fc.assert(
      fc.property(seeds, fc.constantFrom('point' as const, 'comma' as const), (seed, sign) => {
        const again = templateOf(structuredClone(BRACKETS))
        expect(variantOf(again, seed, sign)).toEqual(variantOf(brackets, seed, sign))
      }),
    )
  })

  it('has numbers that meet the constraints, and an answer that solves it', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const variant = variantOf(brackets, seed)
        if (!variant.ok) throw new Error(variant.error.code)
        const { a = 0, b = 0, c = 0, x0 = 0 } = variant.value.drawn.numbers
        expect(a).not.toBe(b)
        expect(a * (x0 + b)).toBe(c)
        expect(variant.value.problem.steps[1]?.answer).toMatchObject({ value: String(x0) })
      }),
      { numRuns: 500 },
    )
  })
})

/** Ranges in whole numbers, tenths, hundredths and quarters, on either side of zero. */
const ranges = fc
  .record({
    step: fc.constantFrom(1, 2, 5, 0.5, 0.25, 0.1, 0.01),
    first: fc.integer({ min: -50, max: 50 }),
    steps: fc.integer({ min: 0, max: 40 }),
    beyond: fc.constantFrom(0, 0.4),
  })
  .map(({ step, first, steps, beyond }) => ({
    step,
    from: Number((first * step).toFixed(2)),
    to: Number(((first + steps + beyond) * step).toFixed(4)),
  }))

describe('a number that is drawn', () => {
  it('lies within its bounds and on a step', () => {
    fc.assert(
      fc.property(ranges, seeds, ({ from, to, step }, seed) => {
        const a = draw(drawOf([range('a', from, to, step)]), seededRandom(seed))?.numbers.a ?? Number.NaN
        expect(a).toBeGreaterThanOrEqual(from)
        expect(a).toBeLessThanOrEqual(to)
        const steps = Math.round((a - from) / step)
        // Exactly the decimal: nothing that binary leaves over.
        expect(a).toBe(Number((from + steps * step).toFixed(2)) + 0)
      }),
      { numRuns: 2_000 },
    )
  })
})

it('two thousand variants leave nothing behind in memory', () => {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  const used = (): number => {
    collect()
    return process.memoryUsage().heapUsed
  }
  const make = (from: number): void => {
    for (let seed = from; seed < from + 2_000; seed++) variantOf(brackets, seed)
  }
  make(0)
  const before = used()
  make(2_000)
  // A variant is a few kilobytes: kept, they would be ten times this.
  expect(used() - before).toBeLessThan(500_000)
})
