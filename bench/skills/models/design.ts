import type { Step, StudentLog } from '../protocol'
import type { Penalty, SparseVector } from './logistic-regression'

/** What one student has done, as the features of a model see it. */
export interface Described {
  describe(step: Step): SparseVector
  learn(step: Step): void
}

/** The features of a logistic model and what its weights are thought to be. */
export interface Design {
  readonly layout: Layout
  /** @param student place among the students it was made for; null for anybody else */
  follow(student: number | null): Described
}

/** Names that get a weight each, one after another. */
export class Names {
  private readonly places = new Map<string, number>()

  constructor(names: Iterable<string>) {
    for (const name of names) if (!this.places.has(name)) this.places.set(name, this.places.size)
  }

  [Symbol.iterator](): Iterator<string> {
    return this.places.keys()
  }

  get size(): number {
    return this.places.size
  }

  /** undefined for a name that isn't among them. */
  place(name: string): number | undefined {
    return this.places.get(name)
  }
}

export const skillsOf = (students: readonly StudentLog[]): Names =>
  new Names(stepsOf(students).flatMap(({ skills }) => skills))

export const itemsOf = (students: readonly StudentLog[]): Names =>
  new Names(stepsOf(students).map(({ itemId }) => itemId))

export const stepsOf = (students: readonly StudentLog[]): Step[] =>
  students.flatMap(({ actions }) => actions.flat())

/** Builds a vector of features that mostly are zero. */
export class SparseFeatures implements SparseVector {
  readonly at: number[] = []
  readonly value: number[] = []

  /** Adds a feature; one that has no weight is left out. */
  put(at: number | undefined, value: number): void {
    if (at === undefined || value === 0) return
    this.at.push(at)
    this.value.push(value)
  }
}

/** What a weight of a peer is of. */
export type Kind = 'bias' | 'student' | 'item' | 'skill' | 'slope' | 'window'

/** How a model's weights lie one after another, in blocks of a kind. */
export class Layout<K extends string = Kind> {
  private readonly blocks: (readonly [kind: K, end: number])[] = []

  /** Adds a block, and gives the place of its first weight. */
  block(kind: K, size: number): number {
    const from = this.blocks.at(-1)?.[1] ?? 0
    this.blocks.push([kind, from + size])
    return from
  }

  kindOf(weight: number): K {
    const [kind] = this.blocks.find(([, end]) => weight < end) ?? []
    if (kind === undefined) throw new Error(`there is no weight ${weight}`)
    return kind
  }

  /** All weights are thought to be about zero. */
  penalty(variances: Readonly<Record<K, number>>): Penalty {
    const size = this.blocks.at(-1)?.[1] ?? 0
    return {
      mean: new Float64Array(size),
      variance: Float64Array.from({ length: size }, (_, weight) => variances[this.kindOf(weight)]),
    }
  }
}
