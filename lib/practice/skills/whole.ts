import type { Belief, Prediction } from '@/lib/learning'
import type { Shown } from './features'
import type { SkillModel, StepQuestion } from './model'
import { assumedRight, remembered } from './remembered'
import { seated } from './seats'
import { describeStep, movedBelief, predictStep } from './skill-model'
import { handSetPrior, type SkillPrior } from './weights'

/** What is found of each step of a problem by the model as it would be if all before it were right. */
export function alongRight<Found>(
  model: SkillModel,
  questions: readonly StepQuestion[],
  find: (ahead: SkillModel, question: StepQuestion) => Found,
): Found[] {
  let ahead = model
  return questions.map((question) => {
    const found = find(ahead, question)
    ahead = assumedRight(ahead, question)
    return found
  })
}

/** V of each step of a problem, along "all right so far". */
export const predictSteps = (
  model: SkillModel,
  questions: readonly StepQuestion[],
  shown: Shown,
  prior: SkillPrior = handSetPrior,
): Prediction[] =>
  alongRight(model, questions, (ahead, question) => predictStep(ahead, question, shown, prior))

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
 * Learns from the answer to a whole problem, which is right with probability Π. With h = Σ (1 − p_k) x_k, the gradient of
 * ln Π in the weights, that is the Kalman step of one observation at h with error (Y − Π)/(1 − Π) and information
 * Π/(1 − Π); it moves the weights by what productGradient gives each x_k, and for one step it is the delta rule's.
 *
 * Where the answer was right all its steps were; where it was missed nobody knows which was, so that the weights move and
 * no skill's count does.
 */
export function learnWhole(
  model: SkillModel,
  questions: readonly StepQuestion[],
  shown: Shown,
  outcome: { readonly isRight: boolean; readonly counts: boolean },
  prior: SkillPrior = handSetPrior,
): LearnedWhole {
  const { isRight, counts } = outcome
  const skills = questions.flatMap((question) => question.skills)
  const before = seated(model, skills, prior)
  const steps = predictSteps(before, questions, shown, prior)
  const values = steps.map(({ value }) => value)
  const deltas = productGradient(values, isRight)
  let moved = counts
    ? { ...before, belief: taught(before, questions, shown, values, isRight, prior) }
    : before
  for (const [index, question] of questions.entries()) {
    const delta = deltas[index] ?? 0
    const evidence = { isRight, isHinted: false, counts: counts && isRight, durationMs: null, delta }
    moved = remembered(moved, question, shown, evidence)
  }
  return { model: moved, steps, prediction: wholeProblem(steps), deltas }
}

function taught(
  model: SkillModel,
  questions: readonly StepQuestion[],
  shown: Shown,
  values: readonly number[],
  isRight: boolean,
  prior: SkillPrior,
): Belief {
  const whole = values.reduce((product, value) => product * value, 1)
  const gradient = new Float64Array(model.belief.mean.length)
  let ahead = model
  for (const [index, question] of questions.entries()) {
    const share = 1 - (values[index] ?? 0)
    describeStep(ahead, question, shown).forEach((x, at) => {
      gradient[at] = (gradient[at] ?? 0) + share * x
    })
    ahead = assumedRight(ahead, question)
  }
  const error = ((isRight ? 1 : 0) - whole) / (1 - whole)
  return movedBelief(model, { x: gradient, error, information: whole / (1 - whole) }, prior)
}
