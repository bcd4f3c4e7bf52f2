import type { SeededRandom } from '@/lib/scheduling/seeded-random'
import type { CourseStep } from './curriculum'
import { plausible, type Attempt, type SimulatedStudent, type Situation } from './student'

/** A rule that a learner may follow for a skill. */
interface Rule {
  /** Steps whose trap is below this come out right by it: 1 for the rule that is right. */
  readonly holdsBelow: number
  strength: number
}

const DAY_MS = 86_400_000
/** Mistaken rules that were given up come back by this share a day without practice. */
const RELAPSE_A_DAY = 0.02

/**
 * For each skill a right rule competes with mistaken ones, which give the right answer on some steps and not on others
 * (Brown & VanLehn 1980, "Repair theory"). The stronger a rule the more often it is followed; it gains when the tutor says
 * right and loses when not. A mistake made once in a problem is carried through it, for a rule once chosen is kept there.
 */
export class RivalRules implements SimulatedStudent {
  private readonly skills = new Map<string, { rules: Rule[]; usedAt: number }>()
  private chosen = new Map<string, Rule>()
  private readonly ability: number
  private readonly changes: number
  private readonly care: number
  private readonly sharpness: number
  private readonly tempo: number

  constructor(private readonly random: SeededRandom) {
    this.ability = -0.5 + 0.6 * random.normal()
    this.changes = 0.08 + 0.2 * random.uniform()
    this.care = 0.02 + 0.08 * random.uniform()
    this.sharpness = 1.5 + random.uniform()
    this.tempo = Math.exp(0.35 * random.normal())
  }

  attempt({ skills, ease, trap }: CourseStep, { at, isFirstStep }: Situation): Attempt {
    if (isFirstStep) this.chosen = new Map()
    const rules = skills.map((skill) => this.follow(skill, at))
    const holds = rules.every(({ holdsBelow }) => trap < holdsBelow)
    const carelessness = Math.min(0.5, this.care * Math.exp(-0.6 * ease))
    const slipped = this.random.uniform() < carelessness
    const certainty = Math.min(...skills.map((skill) => this.certainty(skill)))
    const isAsking = this.random.uniform() < 0.5 * (1 - certainty)
    const isRight = holds && !slipped && !isAsking
    for (const [index, rule] of rules.entries()) this.hear(skills[index] ?? '', rule, isRight, isAsking)
    const seconds = this.tempo * (5 + 14 * (1 - certainty) + 3 * skills.length + (isFirstStep ? 6 : 0))
    return {
      isRight,
      hints: isAsking ? 1 + Math.floor(this.random.uniform() * 2) : 0,
      seconds: plausible(seconds * Math.exp(0.4 * this.random.normal())),
    }
  }

  private rulesOf(skill: string, at: number) {
    const known = this.skills.get(skill)
    if (known !== undefined) return known
    const mistaken = Array.from({ length: 1 + Math.floor(this.random.uniform() * 2) }, () => ({
      holdsBelow: 0.15 + 0.6 * this.random.uniform(),
      strength: 0.6 * this.random.normal(),
    }))
    const right = { holdsBelow: 1, strength: this.ability + 0.6 * this.random.normal() }
    const made = { rules: [right, ...mistaken], usedAt: at }
    this.skills.set(skill, made)
    return made
  }

  private follow(skill: string, at: number): Rule {
    const state = this.rulesOf(skill, at)
    const days = (at - state.usedAt) / DAY_MS
    for (const rule of state.rules.slice(1)) {
      if (rule.strength < 0) rule.strength *= Math.exp(-RELAPSE_A_DAY * days)
    }
    state.usedAt = at
    const before = this.chosen.get(skill)
    const rule = before !== undefined && this.random.uniform() < 0.8 ? before : this.drawRule(state.rules)
    this.chosen.set(skill, rule)
    return rule
  }

  private drawRule(rules: readonly Rule[]): Rule {
    const weights = rules.map(({ strength }) => Math.exp(this.sharpness * strength))
    let left = this.random.uniform() * weights.reduce((sum, weight) => sum + weight, 0)
    for (const [index, rule] of rules.entries()) {
      left -= weights[index] ?? 0
      if (left < 0) return rule
    }
    throw new Error('a draw fell outside all rules')
  }

  /** The share of the strongest rule. */
  private certainty(skill: string): number {
    const weights = (this.skills.get(skill)?.rules ?? []).map(({ strength }) =>
      Math.exp(this.sharpness * strength),
    )
    return Math.max(...weights) / weights.reduce((sum, weight) => sum + weight, 0)
  }

  private hear(skill: string, rule: Rule, isRight: boolean, wasTold: boolean): void {
    const [right] = this.skills.get(skill)?.rules ?? []
    if (right === undefined) return
    if (wasTold) right.strength += 1.2 * this.changes
    else if (isRight) rule.strength += this.changes
    else {
      rule.strength -= this.changes
      right.strength += 0.8 * this.changes
    }
    right.strength = Math.min(right.strength, 3)
  }
}
