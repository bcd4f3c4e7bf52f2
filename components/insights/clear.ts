import type { IntervalDto } from '@/lib/contracts/insights'

/** Standard normal quantiles of 1 − 0.1/n for n = 1, 2, …: how wide n intervals have to be to hold together four times in five. */
const TOGETHER = [1.282, 1.645, 1.834, 1.96, 2.054, 2.128, 2.189, 2.241, 2.287, 2.326, 2.362, 2.394]

/**
 * Which side of a value an 80 % interval is wholly on, when it is the one that stands out among several: 1 above, −1
 * below, 0 it can't be told. Of eight intervals one or two miss by chance, so each is widened until all of them
 * together hold four times in five (Bonferroni).
 */
export function sideAmong({ estimate, low, high }: IntervalDto, among: number, value = 0): -1 | 0 | 1 {
  const widened = (TOGETHER[Math.min(among, TOGETHER.length) - 1] ?? 1.282) / 1.282
  if (estimate - (estimate - low) * widened > value) return 1
  return estimate + (high - estimate) * widened < value ? -1 : 0
}

/** Which side of none an interval is wholly on, standing alone. */
export const sideOf = (interval: IntervalDto): -1 | 0 | 1 => sideAmong(interval, 1)
