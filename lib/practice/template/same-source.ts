import type { ProblemSource } from './template'

/** A text that two sources share when they say the same, in whatever order their fields are kept. */
export const sourceKey = (source: ProblemSource): string => JSON.stringify(inOrder(source))

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, part]) => [name, inOrder(part)]),
  )
}
