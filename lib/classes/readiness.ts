/** What a learner is expected to recall, each 0 … 1. */
export interface Expected {
  readonly recall: number
  /** Where it lies on most days; null: it is not forecast. */
  readonly band: readonly [low: number, high: number] | null
}

/** How many of a group reach a target. */
export interface Ready {
  readonly ready: number
  /** By their bands; null where somebody has none. */
  readonly bands: {
    /** Whose whole band lies above the target, below it, or across it. */
    readonly above: number
    readonly below: number
    readonly across: number
  } | null
}

/** Counts who reaches a target, and for how many that is not settled. */
export function readyAt(target: number, group: readonly Expected[]): Ready {
  const ready = group.filter(({ recall }) => recall >= target).length
  const bands = group.flatMap(({ band }) => (band === null ? [] : [band]))
  if (bands.length < group.length) return { ready, bands: null }
  const above = bands.filter(([low]) => low >= target).length
  const below = bands.filter(([, high]) => high < target).length
  return { ready, bands: { above, below, across: bands.length - above - below } }
}

/** What half of a group reaches, 0 … 1; null for an empty one. */
export function median(recalls: readonly number[]): number | null {
  if (recalls.length === 0) return null
  const sorted = recalls.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const [low = 0, high = 0] = [sorted[sorted.length - 1 - middle], sorted[middle]]
  return (low + high) / 2
}

/** Points of recall that stand in one column of the plot. */
export const COLUMN = 10

/** A column of learners, from the least recall up; `isReady`: at or above the target. */
export interface RecallColumn {
  readonly from: number
  readonly to: number
  readonly learners: readonly { readonly isReady: boolean }[]
}

/** A group by columns of ten points. */
export function recallColumns(recalls: readonly number[], target: number | null): readonly RecallColumn[] {
  const last = 100 / COLUMN - 1
  const columnOf = (recall: number) => Math.min(last, Math.max(0, Math.floor((recall * 100) / COLUMN)))
  return Array.from({ length: last + 1 }, (_, column) => ({
    from: column * COLUMN,
    to: (column + 1) * COLUMN,
    learners: recalls
      .filter((recall) => columnOf(recall) === column)
      .toSorted((a, b) => a - b)
      .map((recall) => ({ isReady: target === null || recall >= target })),
  }))
}
