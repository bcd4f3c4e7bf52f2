import { LEAST_GROUP } from './wall'

/** How a class was surprised by something, in points. */
export interface ClassSurprise {
  /** Learners it is known of. */
  readonly learners: number
  /** The average of their average surprises. */
  readonly mean: number
  /** Where the middle half of them lies. */
  readonly low: number
  readonly high: number
}

export const SURPRISE_ORDERS = ['lowest', 'spread'] as const
export type SurpriseOrder = (typeof SURPRISE_ORDERS)[number]

/** Those that come first: furthest below prediction, or where learners are furthest apart. */
export function bySurprise(order: SurpriseOrder): (a: ClassSurprise, b: ClassSurprise) => number {
  return order === 'lowest'
    ? (a, b) => a.mean - b.mean
    : (a, b) => b.high - b.low - (a.high - a.low) || a.mean - b.mean
}

/**
 * The surprise at each tag: of its items, each counted as often as it has learners. Items of groups under five are left
 * out, so that no tag is about such a group either.
 */
export function surpriseByTag(
  items: readonly { readonly tags: readonly string[]; readonly surprise: ClassSurprise }[],
): readonly { readonly tag: string; readonly items: number; readonly surprise: ClassSurprise }[] {
  const byTag = new Map<string, ClassSurprise[]>()
  for (const { tags, surprise } of items) {
    if (surprise.learners < LEAST_GROUP) continue
    for (const tag of new Set(tags)) {
      const found = byTag.get(tag) ?? []
      found.push(surprise)
      byTag.set(tag, found)
    }
  }
  return [...byTag].map(([tag, surprises]) => ({
    tag,
    items: surprises.length,
    surprise: together(surprises),
  }))
}

function together(surprises: readonly ClassSurprise[]): ClassSurprise {
  const weight = surprises.reduce((sum, { learners }) => sum + learners, 0)
  const average = (of: (surprise: ClassSurprise) => number) =>
    surprises.reduce((sum, surprise) => sum + of(surprise) * surprise.learners, 0) / weight
  return {
    // Of how many learners at least: the same ones may have answered several items.
    learners: Math.max(...surprises.map(({ learners }) => learners)),
    mean: average(({ mean }) => mean),
    low: average(({ low }) => low),
    high: average(({ high }) => high),
  }
}
