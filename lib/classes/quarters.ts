import { LEAST_COMPARED } from './wall'

/** A quarter of a class: 0 the lowest … 3 the highest. */
export type Quarter = 0 | 1 | 2 | 3

/**
 * In which quarter of a class somebody is. Those who have the same stand in the middle of their places.
 *
 * @param below how many have less
 * @param same how many have as much, oneself among them
 * @param of how many there are
 * @returns null where the class is too small for a quarter to be nobody’s
 */
export function quarterOf({ below, same, of }: Ranked): Quarter | null {
  if (of < LEAST_COMPARED) return null
  const quarter = Math.floor(((below + same / 2) / of) * 4)
  return quarter <= 0 ? 0 : quarter === 1 ? 1 : quarter === 2 ? 2 : 3
}

export interface Ranked {
  readonly below: number
  readonly same: number
  readonly of: number
}
