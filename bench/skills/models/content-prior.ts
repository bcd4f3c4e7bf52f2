import { handSetPrior, SHARED, type SkillPrior } from '@/lib/practice/skills/weights'
import type { Step, StudentLog } from '../protocol'
import { itemsOf, Layout, skillsOf, SparseFeatures, type Names } from './design'
import { Examples, fitLogistic, precisions, type PackedExamples, type Penalty } from './logistic-regression'
import { SkillFollower } from './skill-follower'

/** A step as the value function saw it, knowing its student alone. */
interface Seen {
  readonly step: Step
  readonly shared: Float64Array
}

const seenBefore = new WeakMap<StudentLog, readonly Seen[]>()

/** A student's steps as the value function describes them when it starts from the prior set by hand. */
function seenOf(student: StudentLog): readonly Seen[] {
  const before = seenBefore.get(student)
  if (before !== undefined) return before
  const follower = new SkillFollower()
  const seen = student.actions.flatMap((action) => {
    const described = follower.describe(action)
    follower.learn(action)
    return action.map((step, index) => ({ step, shared: described[index]?.slice(0, SHARED) ?? missing() }))
  })
  seenBefore.set(student, seen)
  return seen
}

function missing(): never {
  throw new Error('a step was not described')
}

type Kind = 'shared' | 'student' | 'skill' | 'item' | 'own'
type Variances = Readonly<Record<Kind, number>>

/** How far the first of the shared weights, which all content moves, is thought to be from that set by hand. */
const ONE_VARIANCE = 4
/** How far each learner's shared weights are thought to be from the population's. */
const BETWEEN_LEARNERS = 0.02
/** Variances before they are estimated, and how many weights' worth that counts; those of shared weights stay. */
const BEFORE: Variances = { shared: 0.1, student: 0.2, skill: 0.4, item: 0.3, own: 0.15 }
const BEFORE_COUNTS = 3
const ROUNDS = 2

/**
 * The prior of a learner not yet met, from others at the same content (empirical Bayes). Their steps are fitted together,
 *
 *     z = wᵀ[g ; f] + β_skill + δ_item + a_student + b_student,skill
 *
 * and the variances of β, δ, a and b are re-estimated as the mean of w² + 1/H_ii of their weights (the EM algorithm with a
 * diagonal Hessian; MacKay 1992, "Bayesian interpolation"). What people differ by, a and b, becomes the variance of the
 * new learner's own weights; β and δ become where those start. Items stay there, for most are met once.
 */
export function contentPrior(others: readonly StudentLog[]): SkillPrior {
  if (others.length === 0) return handSetPrior
  const population = new Population(others)
  const { weights, variances } = population.fit()
  const of = (from: number, names: Names) =>
    [...names].map((name, index) => [name, weights[from + index] ?? 0] as const)
  const own = { mean: 0, variance: variances.own }
  return {
    mean: [...weights.slice(0, SHARED)],
    variance: handSetPrior.mean.map((_, index) => (index === 0 ? variances.student : BETWEEN_LEARNERS)),
    skills: new Map(of(population.skill, population.skills).map(([name, mean]) => [name, { ...own, mean }])),
    newSkill: { mean: 0, variance: variances.own + variances.skill },
    items: new Map(of(population.item, population.items)),
  }
}

/** Some students, fitted together. */
class Population {
  readonly skills
  readonly items
  readonly skill
  readonly item
  private readonly layout = new Layout<Kind>()
  private readonly student
  private readonly own

  constructor(private readonly students: readonly StudentLog[]) {
    this.skills = skillsOf(students)
    this.items = itemsOf(students)
    this.layout.block('shared', SHARED)
    this.student = this.layout.block('student', students.length)
    this.skill = this.layout.block('skill', this.skills.size)
    this.item = this.layout.block('item', this.items.size)
    this.own = this.layout.block('own', students.length * this.skills.size)
  }

  fit(): { readonly weights: Float64Array; readonly variances: Variances } {
    const examples = this.examples()
    let variances = BEFORE
    let weights = fitLogistic(examples, this.penalty(variances))
    for (let round = 0; round < ROUNDS; round++) {
      variances = this.estimated(examples, this.penalty(variances), weights)
      weights = fitLogistic(examples, this.penalty(variances), weights)
    }
    return { weights, variances }
  }

  private examples(): PackedExamples {
    const examples = new Examples()
    for (const [place, student] of this.students.entries()) {
      for (const { step, shared } of seenOf(student)) {
        const features = new SparseFeatures()
        shared.forEach((value, index) => features.put(index, value))
        features.put(this.student + place, 1)
        features.put(this.item + (this.items.place(step.itemId) ?? missing()), 1)
        for (const name of step.skills) {
          const skill = this.skills.place(name) ?? missing()
          features.put(this.skill + skill, 1 / step.skills.length)
          features.put(this.own + place * this.skills.size + skill, 1 / step.skills.length)
        }
        examples.add(features, step.isRight)
      }
    }
    return examples.packed()
  }

  private penalty(variances: Variances): Penalty {
    const penalty = this.layout.penalty(variances)
    penalty.mean.set(handSetPrior.mean)
    penalty.variance[0] = ONE_VARIANCE
    return penalty
  }

  /** The variance of each kind of weight, from those that any example has. */
  private estimated(examples: PackedExamples, penalty: Penalty, weights: Float64Array): Variances {
    const precision = precisions(examples, penalty, weights)
    const sums: Record<Kind, number> = { shared: 0, student: 0, skill: 0, item: 0, own: 0 }
    const counts = { ...sums }
    for (const weight of new Set(examples.at)) {
      const kind = this.layout.kindOf(weight)
      sums[kind] += (weights[weight] ?? 0) ** 2 + 1 / (precision[weight] ?? 1)
      counts[kind] += 1
    }
    const variance = (kind: Kind) =>
      (BEFORE_COUNTS * BEFORE[kind] + sums[kind]) / (BEFORE_COUNTS + counts[kind])
    return {
      shared: BEFORE.shared,
      student: variance('student'),
      skill: variance('skill'),
      item: variance('item'),
      own: variance('own'),
    }
  }
}
