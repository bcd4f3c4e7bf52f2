/** States of a memory on which values are held: S on a logarithmic scale, D on an even one. */
export const STABILITIES = 36
export const DIFFICULTIES = 10
export const STATES = STABILITIES * DIFFICULTIES

const LEAST_STABILITY = 0.1
const MOST_STABILITY = 7_300
const LOG_STEP = Math.log(MOST_STABILITY / LEAST_STABILITY) / (STABILITIES - 1)

export interface TraceState {
  readonly stability: number
  readonly difficulty: number
}

/** The state at a place of the grid. */
export const stateAt = (place: number): TraceState => ({
  stability: LEAST_STABILITY * Math.exp(LOG_STEP * Math.floor(place / DIFFICULTIES)),
  difficulty: 1 + (place % DIFFICULTIES),
})

/** Four places of the grid around a state and their weights, which sum to 1. */
export interface Spot {
  readonly places: readonly [number, number, number, number]
  readonly weights: readonly [number, number, number, number]
}

/** Where a state lies on the grid; one beyond its edge counts as on it. */
export function spotOf({ stability, difficulty }: TraceState): Spot {
  const [row, down] = between(Math.log(stability / LEAST_STABILITY) / LOG_STEP, STABILITIES)
  const [column, across] = between(difficulty - 1, DIFFICULTIES)
  const place = row * DIFFICULTIES + column
  return {
    places: [place, place + 1, place + DIFFICULTIES, place + DIFFICULTIES + 1],
    weights: [(1 - down) * (1 - across), (1 - down) * across, down * (1 - across), down * across],
  }
}

function between(where: number, count: number): readonly [number, number] {
  const held = Math.min(Math.max(where, 0), count - 1)
  const first = Math.min(Math.floor(held), count - 2)
  return [first, held - first]
}

/** What a table over the grid says at a spot, interpolated linearly. */
export function valueAt(table: Float64Array, { places, weights }: Spot): number {
  return (
    (table[places[0]] ?? 0) * weights[0] +
    (table[places[1]] ?? 0) * weights[1] +
    (table[places[2]] ?? 0) * weights[2] +
    (table[places[3]] ?? 0) * weights[3]
  )
}
