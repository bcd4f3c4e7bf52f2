import type { Belief } from '@/lib/learning'
import type { Chain, ItemEvidence, LearnerEvidence, SkillEvidence } from './evidence'
import type { Weight } from './weights'

/** All that the value function has learned of a learner's skills. */
export interface SkillModel {
  readonly version: number
  /** About the shared weights, then those of `joint`, in its order. */
  readonly belief: Belief
  readonly joint: readonly string[]
  /** Weights of skills that have no place in the belief. */
  readonly apart: Readonly<Record<string, Weight>>
  readonly learner: LearnerEvidence
  readonly skills: Readonly<Record<string, SkillEvidence>>
  /** Oldest first. */
  readonly items: ReadonlyMap<string, ItemEvidence>
  readonly chain: Chain
}

/** A step as it is about to be shown. */
export interface StepQuestion {
  /** The same in every variant of its problem. */
  readonly itemId: string
  readonly problemId: string
  /** Of this going through the problem. */
  readonly chain: string
  /** One at least, each once. */
  readonly skills: readonly string[]
}

/** What came of the first attempt at a step. */
export interface StepOutcome {
  readonly isRight: boolean
  readonly isHinted: boolean
  /** Whether it is learned from: in the product an unaided attempt. */
  readonly counts: boolean
  /** Milliseconds from the step to the answer; null where unknown. */
  readonly durationMs: number | null
}

/** What is known of a skill; null where it was never met. Any name may be asked for. */
export const knownSkill = ({ skills }: Pick<SkillModel, 'skills'>, skill: string): SkillEvidence | null =>
  Object.hasOwn(skills, skill) ? (skills[skill] ?? null) : null
