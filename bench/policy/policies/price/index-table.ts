import type { Grade } from '@/lib/learning'
import type { FsrsMemory } from '../fsrs-memory'
import { spotOf, valueAt, type TraceState } from './grid'
import { optionsOf, solve, type Costs, type Priced } from './solve'

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
  /** The price at which a card like this is asked just when so many days have passed. */
  readonly priceAt: (state: TraceState, days: number) => number
}

export function indexTable(memory: FsrsMemory, ways: Ways): IndexTable {
  const options = optionsOf(memory)
  const solved: Priced[] = []
  for (const price of PRICES) solved.push(solve(options, ways, price, solved.at(-1)?.values))
  const indexOf = (state: TraceState, days: number) => {
    const spot = spotOf(state)
    const wanted = Math.log(Math.max(days, 1))
    return crossing(solved.map(({ price, logWaits }) => [price, wanted - valueAt(logWaits, spot)]))
  }
  return { ofCard: indexOf, priceAt: indexOf, ofNew: indexOfNew(solved, memory, ways) }
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
