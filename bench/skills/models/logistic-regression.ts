import { logistic } from '@/lib/learning'

/** Features of an example that aren't zero: which weight each belongs to, and its value. */
export interface SparseVector {
  readonly at: readonly number[]
  readonly value: readonly number[]
}

/** Examples side by side in memory, to be gone through many times. */
export class Examples {
  private readonly starts: number[] = [0]
  private readonly at: number[] = []
  private readonly value: number[] = []
  private readonly outcome: number[] = []

  add({ at, value }: SparseVector, isRight: boolean): void {
    for (const [place, weight] of at.entries()) {
      this.at.push(weight)
      this.value.push(value[place] ?? 0)
    }
    this.starts.push(this.at.length)
    this.outcome.push(isRight ? 1 : 0)
  }

  packed(): PackedExamples {
    return {
      starts: Int32Array.from(this.starts),
      at: Int32Array.from(this.at),
      value: Float64Array.from(this.value),
      outcome: Float64Array.from(this.outcome),
    }
  }
}

export interface PackedExamples {
  /** Of each example its first feature, and at the end of the last one's last. */
  readonly starts: Int32Array
  readonly at: Int32Array
  readonly value: Float64Array
  readonly outcome: Float64Array
}

/** Independent Gaussians: where each weight is thought to be. */
export interface Penalty {
  readonly mean: Float64Array
  readonly variance: Float64Array
}

const NEWTON_STEPS = 20
const CONJUGATE_STEPS = 60
/** Of an example's loss, what a step must gain for another to be taken. */
const SMALL = 1e-6
const FORCING = 0.05
const LEAST_SHARE = 1e-4

/**
 * Logistic regression with Gaussian priors on its weights: the most probable weights, by Newton's method with each step
 * solved by conjugate gradients, preconditioned by the diagonal (Nocedal & Wright 2006, "Numerical optimization", 7.1).
 * The same examples give the same weights.
 */
export function fitLogistic(
  examples: PackedExamples,
  penalty: Penalty,
  start: Float64Array = penalty.mean,
): Float64Array {
  let weights: Float64Array = start.slice()
  let loss = lossOf(examples, penalty, weights)
  for (let step = 0; step < NEWTON_STEPS; step++) {
    const { gradient, information, diagonal } = slopes(examples, penalty, weights)
    const move = solve(examples, penalty, information, diagonal, gradient)
    const next = shortened(examples, penalty, { weights, loss }, move)
    if (next === null) break
    const gained = loss - next.loss
    weights = next.weights
    loss = next.loss
    if (gained < SMALL * examples.outcome.length) break
  }
  return weights
}

interface Fit {
  readonly weights: Float64Array
  readonly loss: number
}

/** Goes as far of a step as doesn't make things worse, halving it; null where none of it helps. */
function shortened(examples: PackedExamples, penalty: Penalty, from: Fit, move: Float64Array): Fit | null {
  for (let share = 1; share > LEAST_SHARE; share /= 2) {
    const weights = from.weights.map((weight, index) => weight - share * (move[index] ?? 0))
    const loss = lossOf(examples, penalty, weights)
    if (loss <= from.loss) return { weights, loss }
  }
  return null
}

/** The diagonal of the Hessian at some weights: how sharply each is known, were the others given. */
export const precisions = (examples: PackedExamples, penalty: Penalty, weights: Float64Array): Float64Array =>
  slopes(examples, penalty, weights).diagonal

/** wᵀx of each example. */
export function scores({ starts, at, value }: PackedExamples, weights: Float64Array): Float64Array {
  const result = new Float64Array(starts.length - 1)
  for (let row = 0; row < result.length; row++) {
    let sum = 0
    for (let i = starts[row] ?? 0, end = starts[row + 1] ?? 0; i < end; i++)
      sum += (value[i] ?? 0) * (weights[at[i] ?? 0] ?? 0)
    result[row] = sum
  }
  return result
}

function lossOf(examples: PackedExamples, { mean, variance }: Penalty, weights: Float64Array): number {
  let sum = 0
  const z = scores(examples, weights)
  for (let row = 0; row < z.length; row++) {
    const signed = examples.outcome[row] === 1 ? (z[row] ?? 0) : -(z[row] ?? 0)
    sum += signed > 0 ? Math.log1p(Math.exp(-signed)) : Math.log1p(Math.exp(signed)) - signed
  }
  for (let i = 0; i < weights.length; i++)
    sum += ((weights[i] ?? 0) - (mean[i] ?? 0)) ** 2 / (2 * (variance[i] ?? 1))
  return sum
}

/** Gradient of the loss, V(1 − V) of each example, and the diagonal of the Hessian. */
function slopes(examples: PackedExamples, { mean, variance }: Penalty, weights: Float64Array) {
  const { starts, at, value, outcome } = examples
  const information = new Float64Array(outcome.length)
  const gradient = weights.map((weight, index) => (weight - (mean[index] ?? 0)) / (variance[index] ?? 1))
  const diagonal = variance.map((one) => 1 / one)
  const z = scores(examples, weights)
  for (let row = 0; row < z.length; row++) {
    const p = logistic(z[row] ?? 0)
    const surplus = p - (outcome[row] ?? 0)
    information[row] = p * (1 - p)
    for (let i = starts[row] ?? 0, end = starts[row + 1] ?? 0; i < end; i++) {
      const [weight, x] = [at[i] ?? 0, value[i] ?? 0]
      gradient[weight] = (gradient[weight] ?? 0) + surplus * x
      diagonal[weight] = (diagonal[weight] ?? 0) + p * (1 - p) * x * x
    }
  }
  return { gradient, information, diagonal }
}

/** H⁻¹ gradient, nearly. */
function solve(
  examples: PackedExamples,
  penalty: Penalty,
  information: Float64Array,
  diagonal: Float64Array,
  gradient: Float64Array,
): Float64Array {
  const solution = new Float64Array(gradient.length)
  const rest = gradient.slice()
  let scaled = rest.map((one, index) => one / (diagonal[index] ?? 1))
  const along = scaled.slice()
  let strength = dot(rest, scaled)
  const enough = FORCING ** 2 * strength
  for (let step = 0; step < CONJUGATE_STEPS && strength > enough; step++) {
    const curved = curvature(examples, penalty, information, along)
    const length = strength / dot(along, curved)
    for (let i = 0; i < solution.length; i++) {
      solution[i] = (solution[i] ?? 0) + length * (along[i] ?? 0)
      rest[i] = (rest[i] ?? 0) - length * (curved[i] ?? 0)
    }
    scaled = rest.map((one, index) => one / (diagonal[index] ?? 1))
    const next = dot(rest, scaled)
    for (let i = 0; i < along.length; i++) along[i] = (scaled[i] ?? 0) + (next / strength) * (along[i] ?? 0)
    strength = next
  }
  return solution
}

/** H v. */
function curvature(
  examples: PackedExamples,
  { variance }: Penalty,
  information: Float64Array,
  along: Float64Array,
): Float64Array {
  const { starts, at, value } = examples
  const result = along.map((one, index) => one / (variance[index] ?? 1))
  const z = scores(examples, along)
  for (let row = 0; row < z.length; row++) {
    const pull = (z[row] ?? 0) * (information[row] ?? 0)
    for (let i = starts[row] ?? 0, end = starts[row + 1] ?? 0; i < end; i++) {
      const weight = at[i] ?? 0
      result[weight] = (result[weight] ?? 0) + pull * (value[i] ?? 0)
    }
  }
  return result
}

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0
  for (let i = 0; i < one.length; i++) sum += (one[i] ?? 0) * (other[i] ?? 0)
  return sum
}
