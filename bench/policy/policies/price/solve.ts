import type { FsrsMemory } from '../fsrs-memory'
import { spotOf, stateAt, STATES, valueAt, type Spot, type TraceState } from './grid'

/** Days a card may be left alone before it is asked, of which the best is found. */
export const WAITS: readonly number[] = [
  1, 2, 3, 4, 5, 6, 8, 10, 13, 16, 20, 25, 32, 40, 50, 64, 80, 100, 128, 160, 200, 256, 320, 400, 512, 640,
  800, 1_000, 1_280, 1_600,
]
/** A day of knowing this much later is worth 1/e as much. */
const HORIZON_DAYS = 365

export const discountOver = (days: number): number => Math.exp(-days / HORIZON_DAYS)

/** Values are settled once none changes by more than this, in days of knowing. */
const SETTLED = 0.05
const LOOKS_MOST = 40
const SWEEPS = 20

/** What it costs to ask, seconds: a card recalled, and one missed with its repeats. */
export interface Costs {
  readonly pass: number
  readonly miss: number
}

/** Leaving a card in one state alone for one wait: what is known meanwhile, and where an answer leads. */
interface Option {
  /** ∫₀ᵗ e^(−u/365) U(R(u)) du, days. */
  readonly known: number
  readonly discount: number
  readonly recall: number
  readonly passed: Spot
  readonly missed: Spot
}

/** A learner's memory laid out on the grid, before any price is put on a second. */
export type Options = readonly (readonly Option[])[]

/** What a price of a second makes of it. */
export interface Priced {
  /** λ, days of knowing for a second. */
  readonly price: number
  /** J_λ of each state just after an answer, days of knowing. */
  readonly values: Float64Array
  /** ln t of the best wait of each state. */
  readonly logWaits: Float64Array
}

/** U(R) = max(0, 2R − 1): what is as likely forgotten as not is worth nothing. */
const worth = (recall: number): number => Math.max(0, 2 * recall - 1)

export function optionsOf(memory: FsrsMemory): Options {
  return Array.from({ length: STATES }, (_, place) => {
    const state = stateAt(place)
    let [known, from] = [0, 0]
    return WAITS.map((wait) => {
      known += knownBetween(memory, state.stability, from, wait)
      from = wait
      const missed = memory.after(memory.after(state, wait, 1), 0, 3)
      return {
        known,
        discount: discountOver(wait),
        recall: memory.retrievability(state, wait),
        passed: spotOf(memory.after(state, wait, 3)),
        missed: spotOf(missed),
      }
    })
  })
}

/** Simpson's rule over a stretch in which R is smooth. */
function knownBetween(memory: FsrsMemory, stability: number, from: number, to: number): number {
  const at = (days: number) =>
    discountOver(days) * worth(memory.retrievability({ stability, difficulty: 5 }, days))
  return ((to - from) / 6) * (at(from) + 4 * at((from + to) / 2) + at(to))
}

/** What is looked into besides the options: the price of a second, and what the learner's own transitions add to states. */
export interface Asked {
  readonly price: number
  readonly corrections?: Float64Array | undefined
  /** Values to begin from, those of a price nearby. */
  readonly start?: Float64Array | undefined
}

/**
 * J_λ(S, D) = max_t {∫₀ᵗ e^(−u/365) U(R(u)) du + e^(−t/365) [−λ (R c_pass + (1 − R) c_miss) + E J_λ(next)]}, by policy
 * iteration: between two looks for the best wait of each state the values are brought in line with those found, in place.
 */
export function solve(options: Options, costs: Costs, { price, corrections, start }: Asked): Priced {
  const values = start === undefined ? new Float64Array(STATES) : start.slice()
  const bestWaits = new Int32Array(STATES)
  const valueOf = (place: number, waits: readonly Option[]) =>
    worthOf(waits[bestWaits[place] ?? 0], values, costs, price) + (corrections?.[place] ?? 0)
  for (let look = 0, change = Infinity; look < LOOKS_MOST && change > SETTLED; look++) {
    change = 0
    for (const [place, waits] of options.entries()) {
      const before = values[place] ?? 0
      bestWaits[place] = bestOf(waits, values, costs, price)
      values[place] = valueOf(place, waits)
      change = Math.max(change, Math.abs((values[place] ?? 0) - before))
    }
    for (let sweep = 0; sweep < SWEEPS; sweep++)
      for (const [place, waits] of options.entries()) values[place] = valueOf(place, waits)
  }
  return { price, values, logWaits: Float64Array.from(bestWaits, (index) => Math.log(WAITS[index] ?? 1)) }
}

/** −λ c + E J_λ(next) of asking a card in a state after some days, by the model. */
export function expectedAfter(
  memory: FsrsMemory,
  costs: Costs,
  { price, values }: Priced,
  wait: Wait,
): number {
  const { state, days } = wait
  const recall = memory.retrievability(state, days)
  const missed = memory.after(memory.after(state, days, 1), 0, 3)
  return (
    recall * (valueAt(values, spotOf(memory.after(state, days, 3))) - price * costs.pass) +
    (1 - recall) * (valueAt(values, spotOf(missed)) - price * costs.miss)
  )
}

/** A card left alone in a state for some days. */
export interface Wait {
  readonly state: TraceState
  readonly days: number
}

/** The place of the best wait among a state's. */
function bestOf(waits: readonly Option[], values: Float64Array, costs: Costs, price: number): number {
  let [best, place] = [-Infinity, 0]
  for (const [index, option] of waits.entries()) {
    const value = worthOf(option, values, costs, price)
    if (value > best) [best, place] = [value, index]
  }
  return place
}

function worthOf(option: Option | undefined, values: Float64Array, costs: Costs, price: number): number {
  if (option === undefined) return 0
  const { known, discount, recall, passed, missed } = option
  const afterPass = valueAt(values, passed) - price * costs.pass
  const afterMiss = valueAt(values, missed) - price * costs.miss
  return known + discount * (recall * afterPass + (1 - recall) * afterMiss)
}
