import { quantile } from '../figures'
import { randomOf } from './learners/people'

/** How a policy's figure compares with the baseline's: per learner a ratio, and what they come to. */
export interface Ratio {
  /** Geometric mean over learners. */
  readonly ratio: number
  /** 95 %, by drawing learners anew. */
  readonly ci: readonly [number, number]
  /** The smallest learner's ratio, and the one a tenth of learners do not exceed. */
  readonly worst: number
  readonly p10: number
  readonly median: number
}

const RESAMPLES = 2_000

/** What the ratios of learners come to; each is the geometric mean over that learner's lives. */
export function ratioOver(ratios: readonly number[]): Ratio {
  const logs = ratios.map(Math.log)
  const random = randomOf('resampled learners', logs.length)
  const resampled = Array.from({ length: RESAMPLES }, () =>
    mean(logs.map(() => logs[Math.floor(random.uniform() * logs.length)] ?? NaN)),
  )
  return {
    ratio: Math.exp(mean(logs)),
    ci: [Math.exp(quantile(resampled, 0.025)), Math.exp(quantile(resampled, 0.975))],
    worst: Math.min(...ratios),
    p10: quantile(ratios, 0.1),
    median: quantile(ratios, 0.5),
  }
}

/** Half a card, or half a minute, stands for nothing at all, so that a ratio can be taken of it. */
const NOTHING = 0.5

export const ratioOf = (ours: number, theirs: number): number =>
  Math.max(NOTHING, ours) / Math.max(NOTHING, theirs)

export const mean = (numbers: readonly number[]): number =>
  numbers.reduce((sum, number) => sum + number, 0) / numbers.length

export const geometricMean = (numbers: readonly number[]): number => Math.exp(mean(numbers.map(Math.log)))
