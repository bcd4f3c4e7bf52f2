import { describe, expect, it } from 'vitest'
import { everyVariant, numberAt } from '../../support/shipped-sets'

/** 0 … n − 1. */
const upTo = (n: number): number[] => Array.from({ length: n }, (_, index) => index)
const share = <Case>(cases: readonly Case[], counts: (one: Case) => boolean): number =>
  cases.filter(counts).length / cases.length
/** All ways to take two of n things, one after the other. */
const pairs = (n: number): [number, number][] =>
  upTo(n).flatMap((first) =>
    upTo(n).flatMap((second): [number, number][] => (first === second ? [] : [[first, second]])),
  )
/** All groups of three of n things. */
const threes = (n: number): [number, number, number][] =>
  upTo(n).flatMap((a) => upTo(a).flatMap((b) => upTo(b).map((c): [number, number, number] => [a, b, c])))
/** The probability that of n independent tries as many succeed as `counts` says, by all 2ⁿ rows of tries. */
function amongTries(n: number, p: number, counts: (successes: number) => boolean): number {
  return upTo(2 ** n).reduce((sum, row) => {
    const successes = upTo(n).filter((trial) => (row >> trial) & 1).length
    return counts(successes) ? sum + p ** successes * (1 - p) ** (n - successes) : sum
  }, 0)
}

describe('probabilities counted out case by case', () => {
  it('of one spin', () => {
    everyVariant('One spin, two events', (problem, { n = 0, a = 0, b = 0 }) => {
      const counted = share(upTo(n), (part) => part + 1 <= a || part + 1 >= b)
      expect(numberAt(problem, 'either')).toBeCloseTo(counted, 12)
    })
  })

  it('of groups that overlap', () => {
    everyVariant('Coffee, tea or both', (problem, { n = 0, coffee = 0, tea = 0, both = 0 }) => {
      const likes = (person: number) =>
        person < coffee || (person >= coffee - both && person < coffee - both + tea)
      expect(numberAt(problem, 'either')).toBeCloseTo(share(upTo(n), likes), 12)
      expect(numberAt(problem, 'neither')).toBeCloseTo(
        share(upTo(n), (person) => !likes(person)),
        12,
      )
    })
  })

  it('of two machines', () => {
    everyVariant('Two machines', (problem, { p = 0, q = 0 }) => {
      const days = [true, false].flatMap((older) => [true, false].map((newer) => ({ older, newer })))
      const of = (counts: (working: number) => boolean) =>
        days.reduce((sum, { older, newer }) => {
          const weight = (older ? p : 1 - p) * (newer ? q : 1 - q)
          return counts(Number(older) + Number(newer)) ? sum + weight : sum
        }, 0)
      expect(numberAt(problem, 'both')).toBeCloseTo(
        of((working) => working === 2),
        12,
      )
      expect(numberAt(problem, 'neither')).toBeCloseTo(
        of((working) => working === 0),
        12,
      )
      expect(numberAt(problem, 'one')).toBeCloseTo(
        of((working) => working === 1),
        12,
      )
    })
  })

  it('of tries, at least one and exactly one of which succeeds', () => {
    everyVariant('At least once', (problem, { n = 0, p = 0 }) => {
      expect(numberAt(problem, 'at-least')).toBeCloseTo(
        amongTries(n, p, (successes) => successes > 0),
        9,
      )
    })
    everyVariant('Exactly once', (problem, { n = 0, p = 0 }) => {
      expect(numberAt(problem, 'once')).toBeCloseTo(
        amongTries(n, p, (successes) => successes === 1),
        9,
      )
    })
  })

  it('of two taken one after the other', () => {
    everyVariant('Two chocolates from one box', (problem, { a = 0, t = 0 }) => {
      expect(numberAt(problem, 'both')).toBeCloseTo(
        share(pairs(t), ([x, y]) => x >= a && y >= a),
        12,
      )
    })
    everyVariant('One of each', (problem, { a = 0, t = 0 }) => {
      expect(numberAt(problem, 'one-of-each')).toBeCloseTo(
        share(pairs(t), ([x, y]) => x < a !== y < a),
        12,
      )
    })
  })

  it('of three taken at once, and how many groups and orders there are', () => {
    everyVariant('A sample from a crate', (problem, { n = 0, f = 0 }) => {
      expect(numberAt(problem, 'all')).toBe(threes(n).length)
      expect(numberAt(problem, 'none')).toBeCloseTo(
        share(threes(n), (group) => group.every((each) => each >= f)),
        12,
      )
      expect(numberAt(problem, 'some')).toBeCloseTo(
        share(threes(n), (group) => group.some((each) => each < f)),
        12,
      )
    })
    everyVariant('A group without ranks', (problem, { n = 0 }) => {
      expect(numberAt(problem, 'ways')).toBe(threes(n).length)
    })
    everyVariant('Three different prizes', (problem, { n = 0 }) => {
      expect(numberAt(problem, 'ways')).toBe(6 * threes(n).length)
    })
  })

  it('of a positive test, person by person', () => {
    everyVariant('What a positive test means', (problem, { rate = 0, sens = 0, alarm = 0 }) => {
      const people = upTo(10_000).map((person) => {
        const isIll = person % 100 < rate
        const place = Math.floor(person / 100)
        return { isIll, isPositive: place % 100 < (isIll ? sens : alarm) }
      })
      const positive = people.filter(({ isPositive }) => isPositive)
      expect(numberAt(problem, 'probability')).toBeCloseTo(
        share(positive, ({ isIll }) => isIll),
        12,
      )
    })
  })

  it('of winning, part by part of the wheel', () => {
    everyVariant('Is the game fair?', (problem, { n = 0, big = 0, small = 0, k = 0, cost = 0 }) => {
      const wins = upTo(n).map((part) => (part === 0 ? big : part <= k ? small : 0))
      const mean = wins.reduce((sum, win) => sum + win, 0) / n
      expect(numberAt(problem, 'mean')).toBeCloseTo(mean, 9)
      expect(mean).toBeLessThan(cost)
    })
  })
})
