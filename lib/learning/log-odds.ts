/** Probabilities are held this far inside 0 … 1 before log-odds are taken, so that a score stays finite. */
const LEAST = 0.005
const MOST = 0.998

/** σ(z) = 1 / (1 + e^−z): log-odds to probability, kept strictly inside 0 … 1 for every finite z. */
export function logistic(z: number): number {
  const p = z >= 0 ? 1 / (1 + Math.exp(-z)) : Math.exp(z) / (1 + Math.exp(z))
  return Math.min(Math.max(p, 1e-9), 1 - 1e-9)
}

/** ln(p / (1 − p)) of a retrievability clamped to 0.005 … 0.998. */
export function clampLogit(retrievability: number): number {
  const p = clamp(retrievability, LEAST, MOST)
  return Math.log(p / (1 - p))
}

/** `value` held between `least` and `most`. */
export const clamp = (value: number, least: number, most: number): number =>
  Math.min(Math.max(value, least), most)
