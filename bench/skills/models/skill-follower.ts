import { logistic } from '@/lib/learning'
import type { SkillModel, StepQuestion } from '@/lib/practice/skills/model'
import { remembered } from '@/lib/practice/skills/remembered'
import { seated } from '@/lib/practice/skills/seats'
import {
  describeStep,
  initialSkillModel,
  moveWeights,
  scoreOf,
  stepValue,
} from '@/lib/practice/skills/skill-model'
import { handSetPrior, type SkillPrior } from '@/lib/practice/skills/weights'
import type { Action, Step } from '../protocol'
import type { Follower } from './model'

const questionOf = ({ itemId, problemId, chain, skills }: Step): StepQuestion => ({
  itemId,
  problemId,
  chain,
  skills,
})

const shownOf = ({ shownAt, day }: Step) => ({ at: shownAt, day })

/** The value function of one student: it predicts all steps of an action, then learns from them. */
export class SkillFollower implements Follower {
  /** What has been learned of the student so far. */
  model: SkillModel

  constructor(private readonly prior: SkillPrior = handSetPrior) {
    this.model = initialSkillModel(prior)
  }

  predict(step: Step): number {
    return stepValue(this.model, questionOf(step), shownOf(step), this.prior)
  }

  /** x of each step as it is shown, before anything of its action is known. */
  describe(action: Action): Float64Array[] {
    const skills = action.flatMap((step) => step.skills)
    this.model = seated(this.model, skills, this.prior)
    return action.map((step) => describeStep(this.model, questionOf(step), shownOf(step)))
  }

  learn(action: Action): void {
    const described = this.describe(action)
    const deltas: number[] = []
    for (const [index, step] of action.entries()) {
      const x = described[index] ?? new Float64Array()
      const value = logistic(scoreOf(this.model, x, questionOf(step), this.prior))
      const delta = (step.isRight ? 1 : 0) - value
      this.model = moveWeights(this.model, x, delta, value, this.prior)
      deltas.push(delta)
    }
    for (const [index, step] of action.entries()) {
      const { isRight, hints, durationMs } = step
      const outcome = { isRight, isHinted: hints > 0, counts: true, durationMs, delta: deltas[index] ?? 0 }
      this.model = remembered(this.model, questionOf(step), shownOf(step), outcome)
    }
  }
}
