import type { Grade } from '@/lib/learning'
import type { FsrsMemory } from '../fsrs-memory'
import { spotOf, valueAt, type TraceState } from './grid'
import { solve, type Costs, type Options, type Priced } from './solve'

/** Prices of a second that are solved, days of knowing: what lies between is interpolated on their logarithm. */
const PRICES = [0.03, 0.06, 0.12, 0.25, 0.5, 1, 2, 4, 8, 16] as const

/** What a learner is known to be like, besides their memory. */
export interface Ways extends Costs {
  /** Seconds a card takes on its first day, repeats included. */
  readonly first: number
  /** Shares of first answers, each grade's. */
  readonly firstShares: Readonly<Record<Grade, number>>
}

/** What asking is worth: the price of a second at which it would be just worth it. */
export interface IndexTable {
  /** Of a card in this state, so many days after its answer; 0 where it should wait at any price. */
  readonly ofCard: (state: TraceState, days: number) => number
  readonly ofNew: number
  /** The values at the solved price nearest to one. */
  readonly pricedAt: (price: number) => Priced
}

/** @param corrections what the learner's own transitions add to each state's value */
export function indexTable(
  memory: FsrsMemory,
  options: Options,
  ways: Ways,
  corrections?: Float64Array,
): IndexTable {
  const solved: Priced[] = []
  for (const price of PRICES)
    solved.push(solve(options, ways, { price, corrections, start: solved.at(-1)?.values }))
  const indexOf = (state: TraceState, days: number) => {
    const spot = spotOf(state)
    const wanted = Math.log(Math.max(days, 1))
    return crossing(solved.map(({ price, logWaits }) => [price, wanted - valueAt(logWaits, spot)]))
  }
  const pricedAt = (price: number) => {
    const far = ({ price: solvedPrice }: Priced) => Math.abs(Math.log(solvedPrice / price))
    return solved.reduce((nearest, priced) => (far(priced) < far(nearest) ? priced : nearest))
  }
  return { ofCard: indexOf, ofNew: indexOfNew(solved, memory, ways), pricedAt }
}

/** The price at which −λ c_new + E J_λ(first) = 0. */
function indexOfNew(solved: readonly Priced[], memory: FsrsMemory, { first, firstShares }: Ways): number {
  const grades = [1, 2, 3, 4] as const
  const spots = grades.map((grade) => {
    const state = memory.after(null, 0, grade)
    return spotOf(grade === 1 ? memory.after(state, 0, 3) : state)
  })
  return crossing(
    solved.map(({ price, values }) => {
      const expected = grades.reduce((sum, grade, index) => {
        const spot = spots[index]
        return sum + firstShares[grade] * (spot === undefined ? 0 : valueAt(values, spot))
      }, 0)
      return [price, expected - price * first]
    }),
  )
}

/** The price up to which a gain that falls with it is above 0. */
function crossing(gains: readonly (readonly [price: number, gain: number])[]): number {
  let before: readonly [number, number] | null = null
  for (const [price, gain] of gains) {
    if (gain < 0) {
      if (before === null) return 0
      return before[0] * (price / before[0]) ** (before[1] / (before[1] - gain))
    }
    before = [price, gain]
  }
  return before?.[0] ?? 0
}
