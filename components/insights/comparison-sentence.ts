import type { IntervalDto, PredictionsDto } from '@/lib/contracts/insights'
import { insights } from '@/lib/words/insights'
import { sideOf } from './clear'

const words = insights.comparison

type Compared = NonNullable<PredictionsDto['compared']>

/** Who came closer, the learner or Spindle: only as far as days tell. */
export function comparisonHeadline({ closer }: Compared): string {
  return verdict(closer.own, words.spindle, words.you, words.neither, words.tooFew)
}

/** Whether FSRS-6 comes closer than Spindle. */
export function modelsHeadline(fsrs: IntervalDto | null): string {
  const { models } = words
  return verdict(fsrs, models.spindle, models.fsrs, models.neither, models.tooFew)
}

/** Whether the two together come closer than Spindle alone; nothing where days don't tell. */
export function togetherSentence({ closer }: Compared): string | null {
  if (closer.together === null) return null
  const { together } = words
  return verdict(closer.together, together.less, together.closer, together.neither, '')
}

/** `other` less Spindle: above 0 Spindle came closer. */
function verdict(
  other: IntervalDto | null,
  spindle: string,
  theirs: string,
  neither: string,
  tooFew: string,
): string {
  if (other === null) return tooFew
  const side = sideOf(other)
  if (side === 0) return neither
  return side > 0 ? spindle : theirs
}
