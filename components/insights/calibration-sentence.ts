import type { CalibrationBin, ScoredDto } from '@/lib/contracts/insights'
import { insights } from '@/lib/words/insights'
import { sideAmong } from './clear'

const words = insights.calibration

/** Points between what was said and what happened below which nobody would call it a gap. */
const GAP = 0.05

/** The bin in which what happened is furthest from what was said, if that can't be chance. */
export function clearestGap({ bins }: Pick<ScoredDto, 'bins'>): CalibrationBin | null {
  const clear = bins.filter(
    ({ predicted, recalled, low, high }) =>
      Math.abs(predicted - recalled) >= GAP &&
      sideAmong({ estimate: recalled, low, high }, bins.length, predicted) !== 0,
  )
  return clear.reduce<CalibrationBin | null>(
    (widest, bin) => (widest === null || gap(bin) > gap(widest) ? bin : widest),
    null,
  )
}

const gap = ({ predicted, recalled }: CalibrationBin): number => Math.abs(predicted - recalled)

export function ownHeadline(own: ScoredDto): string {
  const found = clearestGap(own)
  return found === null ? words.noneYou : words.whenYou(found.predicted, found.recalled)
}

export function spindleHeadline(spindle: ScoredDto): string {
  const found = clearestGap(spindle)
  return found === null ? words.noneSpindle : words.whenSpindle(found.predicted, found.recalled)
}
