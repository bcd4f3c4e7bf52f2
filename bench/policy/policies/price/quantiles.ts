/** Days of knowing by which a channel moves at a TD error. */
const STEP = 0.5

/** A quantile after one more number: it rises by its share of a step for one above, falls by the rest for one below. */
export const quantileStep = (quantile: number, seen: number, share: number): number =>
  quantile + STEP * (share - (seen < quantile ? 1 : 0))
