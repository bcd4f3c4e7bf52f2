import type { Review } from './protocol'

/** How well one model predicted one log. */
export interface Metrics {
  /** Mean of −ln(probability given to what happened), in nats; less is better. It ranks. */
  readonly logLoss: number
  /** Root of the mean squared calibration error over bins; less is better. It can be gamed. */
  readonly rmseBins: number
  /** Probability that a recalled review was given more than a missed one; null where all were alike. */
  readonly auc: number | null
}

type Outcome = Pick<Review, 'recalled'>
type Binned = Pick<Review, 'recalled' | 'delta' | 'reviewNumber' | 'lapses'>

/** A single prediction costs at most −ln 1e-5 = 11.5. */
const CLIP = 1e-5

/** −mean(y ln p + (1 − y) ln(1 − p)), with p clipped to 1e-5 … 1 − 1e-5. */
export function logLoss(outcomes: readonly Outcome[], predictions: ArrayLike<number>): number {
  let sum = 0
  for (const [index, { recalled }] of outcomes.entries()) {
    const p = Math.min(Math.max(predictions[index] ?? NaN, CLIP), 1 - CLIP)
    sum -= Math.log(recalled ? p : 1 - p)
  }
  return sum / outcomes.length
}

/**
 * RMSE(bins) of srs-benchmark: √(Σ n_b (ȳ_b − p̄_b)² / Σ n_b) over bins of like reviews. Bins go by powers: 3.62 of the
 * days since the previous review, 1.89 of the review's number, 1.73 of the lapses (and none). The centres the benchmark
 * names bins by (2.48, 1.99 and 1.65 times the power) change nothing in the figure.
 */
export function rmseBins(outcomes: readonly Binned[], predictions: ArrayLike<number>): number {
  const surplus = new Map<string, { count: number; sum: number }>()
  for (const [index, outcome] of outcomes.entries()) {
    const key = binOf(outcome)
    const bin = surplus.get(key) ?? { count: 0, sum: 0 }
    bin.count += 1
    bin.sum += (outcome.recalled ? 1 : 0) - (predictions[index] ?? NaN)
    surplus.set(key, bin)
  }
  let squares = 0
  // n (sum / n)² = sum² / n
  for (const { count, sum } of surplus.values()) squares += (sum * sum) / count
  return Math.sqrt(squares / outcomes.length)
}

function binOf({ delta, reviewNumber, lapses }: Binned): string {
  const power = (value: number, base: number) => Math.floor(Math.log(value) / Math.log(base))
  const lapsed = lapses === 0 ? 'none' : power(lapses, 1.73)
  return `${power(delta, 3.62)} ${power(reviewNumber, 1.89)} ${lapsed}`
}

/** Area under the ROC curve by ranks (Mann–Whitney), tied predictions sharing their mean rank. */
export function auc(outcomes: readonly Outcome[], predictions: ArrayLike<number>): number | null {
  const ranked = outcomes.map(({ recalled }, index) => ({ recalled, p: predictions[index] ?? NaN }))
  ranked.sort((a, b) => a.p - b.p)
  let recalledRanks = 0
  let recalledCount = 0
  for (let from = 0; from < ranked.length;) {
    let to = from
    let recalledHere = 0
    while (to < ranked.length && ranked[to]?.p === ranked[from]?.p) {
      if (ranked[to]?.recalled) recalledHere += 1
      to += 1
    }
    // Ranks from + 1 … to, of which the mean is:
    recalledRanks += (recalledHere * (from + 1 + to)) / 2
    recalledCount += recalledHere
    from = to
  }
  const missedCount = ranked.length - recalledCount
  if (recalledCount === 0 || missedCount === 0) return null
  return (recalledRanks - (recalledCount * (recalledCount + 1)) / 2) / (recalledCount * missedCount)
}

/** All three figures. */
export function measure(outcomes: readonly Binned[], predictions: ArrayLike<number>): Metrics {
  return {
    logLoss: logLoss(outcomes, predictions),
    rmseBins: rmseBins(outcomes, predictions),
    auc: auc(outcomes, predictions),
  }
}
