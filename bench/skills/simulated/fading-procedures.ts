import { logistic } from '@/lib/learning'
import type { SeededRandom } from '@/lib/scheduling/seeded-random'
import type { CourseStep } from './curriculum'
import { plausible, type Attempt, type SimulatedStudent, type Situation } from './student'

/**
 * Procedures that fade like memories. Each use of a skill leaves a trace of its own, and its activation is
 * m = ln Σ wᵢ tᵢ^(−d), tᵢ in minutes; a skill works with probability σ((m + ease − τ)/s), and a step is right when all of
 * its skills work and the hand doesn't slip (Anderson & Lebiere 1998, "The atomic components of thought"). A use that
 * failed, and was put right by the tutor, leaves a fainter trace.
 */
export class FadingProcedures implements SimulatedStudent {
  private readonly traces = new Map<string, { readonly at: number; readonly weight: number }[]>()
  private readonly decay: number
  private readonly threshold: number
  private readonly noise: number
  private readonly tempo: number
  private readonly asksBelow: number

  constructor(private readonly random: SeededRandom) {
    this.decay = 0.28 + 0.14 * random.uniform()
    this.threshold = -0.7 + 0.5 * random.normal()
    this.noise = 0.45 + 0.25 * random.uniform()
    this.tempo = Math.exp(0.35 * random.normal())
    this.asksBelow = -0.5 + 0.5 * random.normal()
  }

  attempt({ skills, ease }: CourseStep, { at, isFirstStep }: Situation): Attempt {
    const activations = skills.map((skill) => this.activation(skill, at))
    const margins = activations.map((active) => (active + 0.45 * ease - this.threshold) / this.noise)
    const isAsking = Math.min(...margins) < this.asksBelow && this.random.uniform() < 0.5
    const works = margins.every((margin) => this.random.uniform() < logistic(margin))
    const isRight = !isAsking && (works ? this.random.uniform() > 0.04 : this.random.uniform() < 0.06)
    for (const skill of skills) this.leaveTrace(skill, at, isRight ? 1 : 0.6)
    const retrieval = activations.reduce((sum, active) => sum + Math.exp(-active), 0)
    const seconds = this.tempo * (4 + 5 * retrieval + (isFirstStep ? 8 : 0))
    return {
      isRight,
      hints: isAsking ? 1 + Math.floor(this.random.uniform() * 3) : 0,
      seconds: plausible(seconds * Math.exp(0.4 * this.random.normal())),
    }
  }

  private activation(skill: string, at: number): number {
    let sum = 0
    for (const trace of this.tracesOf(skill, at)) {
      sum += trace.weight * Math.max(0.2, (at - trace.at) / 60_000) ** -this.decay
    }
    return Math.log(sum)
  }

  /** What was taught in class some weeks before the first attempt, well or badly. */
  private tracesOf(skill: string, at: number) {
    const known = this.traces.get(skill)
    if (known !== undefined) return known
    const taught = [
      { at: at - (5 + 30 * this.random.uniform()) * 86_400_000, weight: 5 * this.random.uniform() + 0.3 },
    ]
    this.traces.set(skill, taught)
    return taught
  }

  private leaveTrace(skill: string, at: number, weight: number): void {
    this.tracesOf(skill, at).push({ at, weight })
  }
}
