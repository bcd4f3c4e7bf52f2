import { seededRandom } from '@/lib/scheduling/seeded-random'
import { variablesOf, type Expression } from './expression'
import { workOut, type Values } from './work-out'

/** Points at which two formulas are compared, and at how many of them both have to be defined to say anything. */
const POINTS = 24
const LEAST_DEFINED = 8
/** Two values count as one within this share of the larger. */
const TOLERANCE = 1e-9
/** Where the points lie: near zero, on either side, and further out. */
const RANGES = [
  [-1, 1],
  [0.1, 5],
  [-8, 8],
] as const
const SEED = 20_062

/** `unknown`: at too few points both are defined. */
export type Equivalence = 'equivalent' | 'different' | 'unknown'

/**
 * Whether two formulas say the same: their values are compared at points that are random and always the same, so that an
 * answer judged again is judged alike. Differences below one in a billion are not seen, and a formula may be wider or
 * narrower in where it is defined.
 */
export function equivalence(one: Expression, other: Expression): Equivalence {
  const names = [...new Set([...variablesOf(one), ...variablesOf(other)])].sort()
  const { uniform } = seededRandom(SEED)
  let defined = 0
  for (let point = 0; point < POINTS; point++) {
    const [low, high] = RANGES[point % RANGES.length] ?? RANGES[0]
    const values: Values = Object.fromEntries(names.map((name) => [name, low + (high - low) * uniform()]))
    const [left, right] = [workOut(one, values), workOut(other, values)]
    if (!Number.isFinite(left) || !Number.isFinite(right)) continue
    if (!isClose(left, right)) return 'different'
    defined += 1
    // Without a variable every point is the same.
    if (names.length === 0) return 'equivalent'
  }
  return defined >= LEAST_DEFINED ? 'equivalent' : 'unknown'
}

const isClose = (one: number, other: number): boolean =>
  Math.abs(one - other) <= TOLERANCE * Math.max(Math.abs(one), Math.abs(other), TOLERANCE)
