import { logistic } from '@/lib/learning'
import type { StudentLog } from '../protocol'
import type { Design } from './design'
import { Examples, fitLogistic, type SparseVector } from './logistic-regression'
import type { Follower, SkillBenchModel } from './model'

/** wᵀx. */
export function scoreOf({ at, value }: SparseVector, weights: Float64Array): number {
  let sum = 0
  for (const [index, weight] of at.entries()) sum += (weights[weight] ?? 0) * (value[index] ?? 0)
  return sum
}

/** How far weights are thought to be from zero before they are fitted. */
const VARIANCES = {
  ...{ shared: 0, own: 0 },
  bias: 4,
  student: 0.5,
  item: 0.5,
  skill: 1,
  slope: 0.02,
  window: 0.1,
} as const

/** Fits the weights of a design to some students. */
export function fitDesign(design: Design, students: readonly StudentLog[]): Float64Array {
  const examples = new Examples()
  for (const [place, { actions }] of students.entries()) {
    const followed = design.follow(place)
    for (const action of actions) {
      for (const step of action) examples.add(followed.describe(step), step.isRight)
      for (const step of action) followed.learn(step)
    }
  }
  return fitLogistic(examples.packed(), design.layout.penalty(VARIANCES))
}

/** A logistic model as published: weights from the other students, counts from the student's own past. */
export const fittedModel = (
  name: string,
  designOf: (students: readonly StudentLog[]) => Design,
): SkillBenchModel => ({
  name,
  fit(others) {
    const design = designOf(others)
    const weights = fitDesign(design, others)
    return (): Follower => {
      const followed = design.follow(null)
      return {
        predict: (step) => logistic(scoreOf(followed.describe(step), weights)),
        learn: (action) => action.forEach((step) => followed.learn(step)),
      }
    }
  },
})
