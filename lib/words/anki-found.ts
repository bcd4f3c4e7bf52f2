import { percent, plural } from './format'

/** What the answers of a package say of its learner. */
interface Found {
  readonly reviews: number
  readonly asked: number
  readonly recalled: number
  readonly againstFsrs: Gain | null
  readonly mornings: Gain | null
}

/** A difference and both ends of its 80% interval, shares of 1. */
interface Gain {
  readonly gain: number
  readonly low: number
  readonly high: number
}

/** Fewer answers than these say nothing of how somebody remembers. */
const FEWEST = 50
/** A difference of fewer points is a little one. */
const LITTLE = 0.03

export const ankiFound = {
  /** `3,779 reviews: you recall 97%, a little better than FSRS-6 expects; mornings are not clearly better for you.` */
  sentence: (found: Found): string =>
    `${plural(found.reviews, 'review', 'reviews')}: ${recall(found)}; ${mornings(found.mornings)}.`,
  /** How it was reckoned, for whoever wonders. */
  note: (asked: number): string =>
    `From ${plural(asked, 'answer', 'answers')} that were a card’s first of a day, its very first left out. What FSRS-6 expects is reckoned from the answers before each. A difference is told where its 80% interval is clear of zero.`,
} as const

function recall({ asked, recalled, againstFsrs }: Found): string {
  if (asked < FEWEST) return 'too few to tell how well you recall'
  const share = `you recall ${percent(recalled / asked)}`
  return againstFsrs === null ? share : `${share}, ${beside(againstFsrs)}`
}

function beside({ gain, low, high }: Gain): string {
  if (low <= 0 && high >= 0) return 'as FSRS-6 expects'
  const little = Math.abs(gain) < LITTLE ? 'a little ' : ''
  return `${little}${gain > 0 ? 'better' : 'less'} than FSRS-6 expects`
}

function mornings(found: Gain | null): string {
  if (found === null) return 'too few in the morning to tell whether mornings are better for you'
  if (found.low <= 0 && found.high >= 0) return 'mornings are not clearly better for you'
  const by = `by about ${plural(Math.max(1, Math.round(Math.abs(found.gain) * 100)), 'point', 'points')}`
  return `mornings are ${found.gain > 0 ? 'better' : 'less good'} for you, ${by}`
}
