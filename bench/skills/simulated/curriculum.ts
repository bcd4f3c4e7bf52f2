import type { SeededRandom } from '@/lib/scheduling/seeded-random'

/** A step of a made-up problem. */
export interface CourseStep {
  readonly stepId: string
  readonly skills: readonly string[]
  /** How much easier than others it is, in units of each kind's own difficulty: mean 0, standard deviation 1. */
  readonly ease: number
  /** 0 … 1: which of a skill's usual mistakes its numbers would show. */
  readonly trap: number
}

export interface CourseProblem {
  readonly problemId: string
  readonly steps: readonly CourseStep[]
}

/** Problems of a unit, which are mostly about the skills it introduces. */
export interface Unit {
  readonly problems: readonly CourseProblem[]
}

const UNITS = 6
const SKILLS_A_UNIT = 2
const PROBLEMS_A_UNIT = 14
/** How often a step needs a second skill, and how often one of an earlier unit. */
const TWO_SKILLS = 0.2
const EARLIER_SKILL = 0.35

/** A course of six units of fourteen problems of two to six steps, over twelve skills. */
export function makeCourse(random: SeededRandom): readonly Unit[] {
  return Array.from({ length: UNITS }, (_, unit) => ({
    problems: Array.from({ length: PROBLEMS_A_UNIT }, (_, place) => {
      const steps = 2 + Math.floor(random.uniform() * 5)
      const ease = random.normal() * 0.5
      return {
        problemId: `unit ${unit + 1}, problem ${place + 1}`,
        steps: Array.from({ length: steps }, (_, step) => makeStep(unit, step, ease, random)),
      }
    }),
  }))
}

function makeStep(unit: number, place: number, problemEase: number, random: SeededRandom): CourseStep {
  const skill = () => {
    const from = unit > 0 && random.uniform() < EARLIER_SKILL ? Math.floor(random.uniform() * unit) : unit
    return `skill ${from * SKILLS_A_UNIT + Math.floor(random.uniform() * SKILLS_A_UNIT) + 1}`
  }
  const skills = random.uniform() < TWO_SKILLS ? [skill(), skill()] : [skill()]
  return {
    stepId: `step ${place + 1}`,
    skills: [...new Set(skills)],
    ease: problemEase + random.normal() * Math.sqrt(0.75),
    trap: random.uniform(),
  }
}
