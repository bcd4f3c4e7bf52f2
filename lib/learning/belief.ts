/**
 * A Gaussian belief about the weights of a linear score: where they are, and how unsure that is. The covariance is
 * symmetric positive definite and held as its upper triangle, row by row.
 */
export interface Belief {
  /** w, one number a weight. */
  readonly mean: Float64Array
  /** P, n (n + 1)/2 numbers. */
  readonly covariance: Float64Array
}

/** A belief in which the weights are independent of one another. */
export function independentBelief(mean: readonly number[], variance: readonly number[]): Belief {
  const size = mean.length
  const covariance = new Float64Array((size * (size + 1)) / 2)
  for (let i = 0, at = 0; i < size; at += size - i, i++) covariance[at] = variance[i] ?? 0
  return { mean: Float64Array.from(mean), covariance }
}

/** wᵀx. */
export function product(weights: Float64Array, x: Float64Array): number {
  let sum = 0
  for (let i = 0; i < x.length; i++) sum += (weights[i] ?? 0) * (x[i] ?? 0)
  return sum
}

/** Px, the direction in which a surprise at x moves the weights. */
export function direction({ covariance }: Belief, x: Float64Array): Float64Array {
  const size = x.length
  const result = new Float64Array(size)
  for (let i = 0, at = 0; i < size; i++) {
    const xi = x[i] ?? 0
    let sum = (covariance[at++] ?? 0) * xi
    for (let j = i + 1; j < size; j++, at++) {
      const shared = covariance[at] ?? 0
      sum += shared * (x[j] ?? 0)
      result[j] = (result[j] ?? 0) + shared * xi
    }
    result[i] = (result[i] ?? 0) + sum
  }
  return result
}

/** s = xᵀPx, how unsure the score of x is; log-odds², never negative. */
export const scoreVariance = (belief: Belief, x: Float64Array): number =>
  Math.max(0, product(direction(belief, x), x))

/** One noisy observation of a score. */
export interface Observation {
  readonly x: Float64Array
  /** Observed less predicted: for a logistic observation the reward prediction error δ = y − V. */
  readonly error: number
  /** How much one observation tells of the score: for a logistic one V (1 − V). */
  readonly information: number
}

/** How weights wander between observations. */
export interface Drift {
  /** q: share by which a weight's variance grows with each observation. */
  readonly growth: number
  /** Variances that drift alone does not exceed, one a weight. */
  readonly most: readonly number[]
}

/**
 * The Kalman gain step. The change of the weights is the error times a learning rate that the belief's own uncertainty
 * sets (Gershman 2015, "A unifying probabilistic view of associative learning"; Geist & Pietquin 2010, "Kalman temporal
 * differences").
 *
 *     s = xᵀPx
 *     w ← w + (Px) δ / (1 + v s)
 *     P ← P − v (Px)(Px)ᵀ / (1 + v s)
 *     P_ii ← P_ii (1 + q), capped          drift
 */
export function gainStep(belief: Belief, { x, error, information }: Observation, drift: Drift): Belief {
  const size = x.length
  const px = direction(belief, x)
  const gain = 1 / (1 + information * Math.max(0, product(px, x)))
  const mean = new Float64Array(size)
  const covariance = new Float64Array(belief.covariance.length)
  for (let i = 0, at = 0; i < size; i++) {
    const pxi = px[i] ?? 0
    mean[i] = (belief.mean[i] ?? 0) + pxi * error * gain
    const taken = information * gain * pxi
    const variance = (belief.covariance[at] ?? 0) - taken * pxi
    // Growth stops at the cap and never lowers a variance: taking from the diagonal alone could make P indefinite.
    covariance[at++] = Math.min(variance * (1 + drift.growth), Math.max(drift.most[i] ?? 0, variance))
    for (let j = i + 1; j < size; j++, at++)
      covariance[at] = (belief.covariance[at] ?? 0) - taken * (px[j] ?? 0)
  }
  return { mean, covariance }
}

// Both ways go through the bytes by index: `Uint8Array.from` and spreading took longer than all the rest of an answer.

/** A belief as text, bit for bit: its numbers as little-endian doubles in base64. */
export function packBelief({ mean, covariance }: Belief): string {
  const numbers = new Float64Array(mean.length + covariance.length)
  numbers.set(mean)
  numbers.set(covariance, mean.length)
  const bytes = new Uint8Array(numbers.buffer)
  let text = ''
  for (let i = 0; i < bytes.length; i++) text += String.fromCharCode(bytes[i] ?? 0)
  return btoa(text)
}

/**
 * A belief about `size` weights from its text.
 *
 * @throws RangeError when the text holds another number of weights
 */
export function unpackBelief(packed: string, size: number): Belief {
  const text = atob(packed)
  const most = size + (size * (size + 1)) / 2
  if (text.length !== most * 8) throw new RangeError(`a belief about ${size} weights has ${most} numbers`)
  const bytes = new Uint8Array(text.length)
  for (let i = 0; i < bytes.length; i++) bytes[i] = text.charCodeAt(i)
  const numbers = new Float64Array(bytes.buffer)
  return { mean: numbers.slice(0, size), covariance: numbers.slice(size) }
}
