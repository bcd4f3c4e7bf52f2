import type { Prediction } from '@/lib/learning'
import type { Shown } from './features'
import {
  assumedRight,
  describeStep,
  moveWeights,
  predictStep,
  remembered,
  seated,
  type SkillModel,
  type StepQuestion,
} from './skill-model'
import { handSetPrior, type SkillPrior } from './weights'

/** V of each step of a problem, along "all right so far". */
export function predictSteps(
  model: SkillModel,
  questions: readonly StepQuestion[],
  shown: Shown,
  prior: SkillPrior = handSetPrior,
): Prediction[] {
  const predictions: Prediction[] = []
  let ahead = model
  for (const question of questions) {
    predictions.push(predictStep(ahead, question, shown, prior))
    ahead = assumedRight(ahead, question)
  }
  return predictions
}

/** Π, the value of a whole problem: the product of its steps' V along "all right so far". */
export const wholeProblem = (steps: readonly Prediction[]): Prediction => ({
  value: steps.reduce((product, { value }) => product * value, 1),
  low: steps.reduce((product, { low }) => product * low, 1),
  high: steps.reduce((product, { high }) => product * high, 1),
})

/**
 * What each step carries of the surprise where only the answer is seen: the gradient of the log-likelihood of the
 * product in each step's score,
 *
 *     g_k = (Y − Π) / (1 − Π) · (1 − p_k)
 *
 * which for one step is the delta rule, Y − p.
 */
export function productGradient(values: readonly number[], isRight: boolean): number[] {
  const whole = values.reduce((product, value) => product * value, 1)
  const share = ((isRight ? 1 : 0) - whole) / (1 - whole)
  return values.map((value) => share * (1 - value))
}

/** A problem that was answered whole and learned from. */
export interface LearnedWhole {
  readonly model: SkillModel
  readonly steps: readonly Prediction[]
  readonly prediction: Prediction
  /** Of each step. */
  readonly deltas: readonly number[]
}

/**
 * Learns from the answer to a whole problem. Where it was right all its steps were; where it was missed nobody knows
 * which was, so that the weights move and no skill's count does.
 */
export function learnWhole(
  model: SkillModel,
  questions: readonly StepQuestion[],
  shown: Shown,
  outcome: { readonly isRight: boolean; readonly counts: boolean },
  prior: SkillPrior = handSetPrior,
): LearnedWhole {
  const { isRight, counts } = outcome
  const steps = predictSteps(model, questions, shown, prior)
  const values = steps.map(({ value }) => value)
  const deltas = productGradient(values, isRight)
  let moved = model
  for (const [index, question] of questions.entries()) {
    const [value, delta] = [values[index] ?? 0, deltas[index] ?? 0]
    const seats = seated(moved, question.skills, prior)
    if (counts) {
      moved = { ...moveWeights(seats, describeStep(seats, question, shown), delta, value, prior) }
    }
    const evidence = { isRight, isHinted: false, counts: counts && isRight, durationMs: null, delta }
    moved = remembered(moved, question, shown, evidence)
  }
  return { model: moved, steps, prediction: wholeProblem(steps), deltas }
}
