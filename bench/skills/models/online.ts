import { gainStep, independentBelief, logistic, product, type Belief } from '@/lib/learning'
import { withWeight } from '@/lib/practice/skills/weights'
import type { Action, Step, StudentLog } from '../protocol'
import type { Design } from './design'
import { fitDesign } from './fitted'
import type { SparseVector } from './logistic-regression'
import type { Follower, SkillBenchModel } from './model'

/** Drift is the value function's own; the variances are those that did best by these peers on made-up classes. */
const DRIFT = 1e-4
const VARIANCES = { bias: 1, student: 0, item: 0, skill: 0.3, slope: 0.001, window: 0.03 } as const

/**
 * A peer made to learn as the value function does: the features of its design, with weights that are the student's own and
 * move by the same Kalman step. A weight has its place in the belief from the first step on that has its feature.
 */
class OnlineFollower implements Follower {
  private belief: Belief = independentBelief([], [])
  private variances: number[] = []
  private readonly places = new Map<number, number>()
  private readonly followed

  constructor(
    private readonly design: Design,
    private readonly meanOf: (weight: number) => number,
  ) {
    this.followed = design.follow(null)
  }

  predict(step: Step): number {
    return this.score(this.followed.describe(step)).value
  }

  learn(action: Action): void {
    const described = action.map((step) => this.followed.describe(step))
    for (const [index, step] of action.entries()) {
      const { x, value } = this.score(described[index] ?? { at: [], value: [] })
      const error = (step.isRight ? 1 : 0) - value
      const observation = { x, error, information: value * (1 - value) }
      this.belief = gainStep(this.belief, observation, { growth: DRIFT, most: this.variances })
    }
    for (const step of action) this.followed.learn(step)
  }

  private score({ at, value }: SparseVector) {
    let offset = 0
    const own: (readonly [place: number, value: number])[] = []
    for (const [index, weight] of at.entries()) {
      const one = value[index] ?? 0
      if (this.design.layout.kindOf(weight) === 'item') offset += this.meanOf(weight) * one
      else own.push([this.placeOf(weight), one])
    }
    const x = new Float64Array(this.belief.mean.length)
    for (const [place, one] of own) x[place] = (x[place] ?? 0) + one
    return { x, value: logistic(offset + product(this.belief.mean, x)) }
  }

  private placeOf(weight: number): number {
    const known = this.places.get(weight)
    if (known !== undefined) return known
    const place = this.places.size
    const variance = VARIANCES[this.design.layout.kindOf(weight)]
    this.places.set(weight, place)
    this.belief = withWeight(this.belief, { mean: this.meanOf(weight), variance })
    this.variances = [...this.variances, variance]
    return place
  }
}

/**
 * The online peer whose weights start from those fitted on the other students; items, of which a student mostly meets
 * each once, stay there.
 */
export const onlineModel = (
  name: string,
  designOf: (students: readonly StudentLog[]) => Design,
): SkillBenchModel => ({
  name,
  fit(others) {
    const design = designOf(others)
    const weights = fitDesign(design, others)
    return () => new OnlineFollower(design, (weight) => weights[weight] ?? 0)
  },
})

/** The online peer that knows nothing of others: weights start at zero, and items have none. */
export const ownDataModel = (
  name: string,
  designOf: (students: readonly StudentLog[]) => Design,
): SkillBenchModel => ({
  name,
  fit: (_, everybody) => () => new OnlineFollower(designOf(everybody), () => 0),
})
