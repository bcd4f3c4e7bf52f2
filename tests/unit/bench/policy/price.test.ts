import { describe, expect, it } from 'vitest'
import { FsrsMemory } from '@/bench/policy/policies/fsrs-memory'
import { Corrections } from '@/bench/policy/policies/price/corrections'
import { spotOf, stateAt, STATES, valueAt } from '@/bench/policy/policies/price/grid'
import { indexTable } from '@/bench/policy/policies/price/index-table'
import { quantileStep } from '@/bench/policy/policies/price/quantiles'
import { discountOver, expectedAfter, optionsOf, solve, WAITS } from '@/bench/policy/policies/price/solve'
import { randomOf } from '@/bench/policy/learners/people'

const memory = new FsrsMemory()
const options = optionsOf(memory)
const costs = { pass: 9, miss: 24 }
const state = { stability: 20, difficulty: 5 }

describe('the grid of states', () => {
  it('gives back what lies on it, and what is linear between', () => {
    const table = Float64Array.from(
      { length: STATES },
      (_, place) => Math.log(stateAt(place).stability) + 2 * stateAt(place).difficulty,
    )
    for (const place of [0, 17, 200, STATES - 1])
      expect(valueAt(table, spotOf(stateAt(place)))).toBeCloseTo(table[place] ?? NaN)
    expect(valueAt(table, spotOf({ stability: 33, difficulty: 4.3 }))).toBeCloseTo(Math.log(33) + 8.6)
  })

  it('holds what lies beyond its edge on it', () => {
    const { places, weights } = spotOf({ stability: 1e9, difficulty: 99 })
    expect(places[3]).toBe(STATES - 1)
    expect(weights).toEqual([0, 0, 0, 1])
  })
})

describe('the values at a price of a second', () => {
  it('are what the best wait brings: known meanwhile, then the answer', () => {
    const priced = solve(options, costs, { price: 1 })
    const place = 36 * 5 + 4
    const waits = WAITS.map((days, index) => {
      const option = options[place]?.[index] ?? expect.fail()
      const after = expectedAfter(memory, costs, priced, { state: stateAt(place), days })
      return option.known + discountOver(days) * after
    })
    expect(Math.max(...waits) / (priced.values[place] ?? NaN)).toBeCloseTo(1, 2)
    const best = WAITS[waits.indexOf(Math.max(...waits))] ?? NaN
    expect(Math.log(best)).toBeCloseTo(priced.logWaits[place] ?? NaN)
  })

  it('count what is known by hand where R is known', () => {
    // ∫ over a day of e^(−u/365) max(0, 2R − 1) for a memory that lasts: about 1.
    expect(options[STATES - 1]?.[0]?.known).toBeGreaterThan(0.99)
    expect(options[STATES - 1]?.[0]?.known).toBeLessThan(1)
    // What is forgotten within hours is worth little, for however long.
    expect(options[0]?.at(-1)?.known).toBeLessThan(2)
  })

  it('fall, and the waits grow, as a second gets dearer', () => {
    const [cheap, dear] = [0.25, 4].map((price) => solve(options, costs, { price }))
    const spot = spotOf(state)
    if (cheap === undefined || dear === undefined) expect.fail()
    expect(valueAt(dear.values, spot)).toBeLessThan(valueAt(cheap.values, spot))
    expect(valueAt(dear.logWaits, spot)).toBeGreaterThan(valueAt(cheap.logWaits, spot))
  })

  it('are the same from wherever they begin', () => {
    const start = Float64Array.from({ length: STATES }, () => 300)
    const [one, other] = [solve(options, costs, { price: 1 }), solve(options, costs, { price: 1, start })]
    const off = one.values.map((value, place) => Math.abs(value - (other.values[place] ?? NaN)))
    expect(Math.max(...off)).toBeLessThan(0.5)
  })
})

describe('the index of a card', () => {
  const ways = { ...costs, first: 25, firstShares: { 1: 0.33, 2: 0.03, 3: 0.57, 4: 0.07 } }
  const table = indexTable(memory, options, ways)

  it('rises as it is forgotten', () => {
    const index = [3, 10, 20, 40, 80, 200].map((days) => table.ofCard(state, days))
    expect(index).toEqual(index.toSorted((a, b) => a - b))
    expect(index.at(-1)).toBeGreaterThan(4 * (index[1] ?? NaN))
  })

  it('of a new card falls as first days take longer', () => {
    expect(table.ofNew).toBeGreaterThan(0)
    expect(indexTable(memory, options, { ...ways, first: 50 }).ofNew).toBeLessThan(table.ofNew)
  })

  it('goes by what corrections add: a state worth less is worth less to get to', () => {
    const less = Float64Array.from({ length: STATES }, () => -5)
    expect(indexTable(memory, options, ways, less).ofNew).toBeLessThan(table.ofNew)
  })
})

describe('corrections by TD errors', () => {
  const wait = { before: state, discount: 0.5, expected: 10 }

  it('come to the mean of the errors, near the state and not far from it', () => {
    const corrections = new Corrections()
    for (let n = 0; n < 4000; n++) corrections.learn({ ...wait, came: n % 4 === 0 ? 30 : 10 })
    // δ is 10 once in four times.
    expect(valueAt(corrections.values, spotOf(state))).toBeGreaterThan(1.5)
    expect(valueAt(corrections.values, spotOf(state))).toBeLessThan(3.5)
    expect(valueAt(corrections.values, spotOf({ stability: 2000, difficulty: 9 }))).toBe(0)
  })

  it('stay where they are while everything comes as expected', () => {
    const corrections = new Corrections()
    for (let n = 0; n < 50; n++) corrections.learn({ ...wait, came: 10 })
    expect(corrections.values.every((value) => value === 0)).toBe(true)
  })

  it('know by their channels how widely errors spread', () => {
    const random = randomOf('errors', 1)
    const spreadOf = (noise: number) => {
      const corrections = new Corrections()
      for (let n = 0; n < 3000; n++) corrections.learn({ ...wait, came: 10 + noise * random.normal() })
      return corrections.spreadOf(state)
    }
    expect(spreadOf(20)).toBeGreaterThan(8)
    expect(spreadOf(20)).toBeLessThan(12)
    expect(spreadOf(4)).toBeLessThan(4)
  })

  it('believe one error the less, the more widely the ones before it spread', () => {
    const movedBy = (noise: number) => {
      const corrections = new Corrections()
      for (let n = 0; n < 100; n++)
        corrections.learn({ ...wait, came: n % 2 === 0 ? 10 + noise : 10 - noise })
      const before = valueAt(corrections.values, spotOf(state))
      corrections.learn({ ...wait, came: 10 + 2 * before + 100 })
      return (valueAt(corrections.values, spotOf(state)) - before) / 50
    }
    expect(movedBy(100)).toBeLessThan(0.95 * movedBy(1))
  })

  it('follow quantiles of what they see', () => {
    const random = randomOf('quantile', 1)
    let quantile = 0
    for (let n = 0; n < 5000; n++) quantile = quantileStep(quantile, 20 * random.uniform(), 0.75)
    expect(quantile).toBeGreaterThan(12)
    expect(quantile).toBeLessThan(18)
  })
})
