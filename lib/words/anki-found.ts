import { percent, plural, points } from './format'

/** What the answers of a package say of its learner. */
interface Found {
  readonly reviews: number
  readonly asked: number
  readonly recalled: number
  readonly expectedByFsrs: number
  readonly morning: { readonly gain: number; readonly low: number; readonly high: number } | null
}

/** Fewer answers than these say nothing of how somebody remembers. */
const FEWEST = 50
/** A difference of fewer points is a little one. */
const LITTLE = 0.03

export const ankiFound = {
  /** `3,779 reviews: you recall 97%, a little better than FSRS-6 expects; mornings are not clearly better for you: …` */
  sentence: (found: Found): string =>
    `${plural(found.reviews, 'review', 'reviews')}: ${recall(found)}; ${morning(found.morning)}.`,
  /** How it was reckoned, for whoever wonders. */
  note: (asked: number): string =>
    `From ${plural(asked, 'answer', 'answers')} that were a card’s first of a day, its very first left out. What FSRS-6 expects is reckoned from the answers before each. Of intervals like that of the mornings, ${percent(0.95)} hold the true value.`,
} as const

function recall({ asked, recalled, expectedByFsrs }: Found): string {
  if (asked < FEWEST) return 'too few to tell how well you recall'
  return `you recall ${percent(recalled / asked)}, ${beside(asked, recalled, expectedByFsrs)}`
}

/** Within two standard errors of what was expected is as expected. */
function beside(asked: number, recalled: number, expected: number): string {
  const share = Math.min(1, Math.max(0, expected / asked))
  const error = Math.sqrt((share * (1 - share)) / asked)
  const more = (recalled - expected) / asked
  if (Math.abs(more) <= 2 * error) return 'as FSRS-6 expects'
  const little = Math.abs(more) < LITTLE ? 'a little ' : ''
  return `${little}${more > 0 ? 'better' : 'less'} than FSRS-6 expects`
}

function morning(found: Found['morning']): string {
  if (found === null) return 'too few in the morning to tell whether mornings are better for you'
  const between = `between ${points(found.low * 100)} and ${points(found.high * 100)} points`
  if (found.low > 0) return `mornings are better for you, by ${between}`
  if (found.high < 0) return `mornings are less good for you, by ${between}`
  return `mornings are not clearly better for you: ${between}`
}
