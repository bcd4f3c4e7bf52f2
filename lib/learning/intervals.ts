/** Standard normal quantile of an 80 % interval. */
export const Z_80 = 1.2815515655446004

/**
 * Where the probability behind a share may lie: Wilson's score interval (Wilson 1927, "Probable inference, the law of
 * succession, and statistical inference"). Of no trials, all of 0 … 1.
 *
 * @param z standard normal quantile of the interval
 */
export function wilsonInterval(
  successes: number,
  trials: number,
  z: number,
): { readonly low: number; readonly high: number } {
  if (trials === 0) return { low: 0, high: 1 }
  const share = successes / trials
  const z2 = (z * z) / trials
  const middle = (share + z2 / 2) / (1 + z2)
  const half = (z * Math.sqrt((share * (1 - share)) / trials + z2 / (4 * trials))) / (1 + z2)
  // Rounding must not leave the share itself outside at 0 and 1.
  return {
    low: Math.min(share, Math.max(0, middle - half)),
    high: Math.max(share, Math.min(1, middle + half)),
  }
}
