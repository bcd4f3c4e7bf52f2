import { seededRandom, type SeededRandom } from '@/lib/scheduling/seeded-random'
import type { LoggedStep } from '../log'
import { makeCourse, type CourseProblem, type Unit } from './curriculum'
import { FadingProcedures } from './fading-procedures'
import { KnownOrNot } from './known-or-not'
import { RivalRules } from './rival-rules'
import type { SimulatedStudent } from './student'

export interface ClassRequest {
  readonly seed: number
  readonly students: number
}

const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000
/** A Monday. */
const TERM_BEGINS = Date.UTC(2025, 8, 1)
/** How often a problem is one of an earlier unit, and how often it is tried again soon. */
const REVISION = 0.15
const AGAIN = 0.08
/** Seeds of people, of the course and of sittings are kept apart. */
const PEOPLE = 7919

const KINDS: readonly ((random: SeededRandom) => SimulatedStudent)[] = [
  (random) => new FadingProcedures(random),
  (random) => new KnownOrNot(random),
  (random) => new RivalRules(random),
]

/**
 * The log of a made-up class over a term, students of the three kinds in turn, all with the same course. Same request,
 * same log. It is stamped when a step is shown.
 */
export function simulateClass({ seed, students }: ClassRequest): LoggedStep[] {
  const course = makeCourse(seededRandom(seed))
  return Array.from({ length: students }, (_, place) => {
    const random = seededRandom(seed * PEOPLE + place + 1)
    const make = KINDS[place % KINDS.length]
    if (make === undefined) throw new Error('there is no such kind')
    return new Term(`student ${place + 1}`, make(random), course, random).log
  }).flat()
}

/** One student's term. */
class Term {
  readonly log: LoggedStep[] = []
  private at = TERM_BEGINS
  /** How far in the course, in problems. */
  private place = 0
  private recent: CourseProblem | null = null

  constructor(
    private readonly studentId: string,
    private readonly student: SimulatedStudent,
    private readonly course: readonly Unit[],
    private readonly random: SeededRandom,
  ) {
    const sittings = 8 + Math.floor(random.uniform() * 12)
    const gap = 1.5 + 4 * random.uniform()
    for (let sitting = 0; sitting < sittings; sitting++) {
      const hour = 9 + 8 * random.uniform()
      const day = Math.floor(this.at / DAY_MS) + 1 + Math.floor(-gap * Math.log(1 - random.uniform()))
      this.at = day * DAY_MS + hour * HOUR_MS
      const problems = 4 + Math.floor(random.uniform() * 8)
      for (let problem = 0; problem < problems; problem++) this.solve(this.nextProblem(), sitting)
    }
  }

  /** On with the course, leaving some out; now and then one of before. */
  private nextProblem(): CourseProblem {
    const problems = this.course.flatMap((unit) => unit.problems)
    const draw = this.random.uniform()
    if (draw < AGAIN && this.recent !== null) return this.recent
    const isRevision = draw < AGAIN + REVISION && this.place > 5
    const place = isRevision ? Math.floor(this.random.uniform() * this.place) : this.place
    if (!isRevision) this.place += this.random.uniform() < 0.25 ? 2 : 1
    const problem = problems[place % problems.length]
    if (problem === undefined) throw new Error('the course is empty')
    return problem
  }

  private solve(problem: CourseProblem, sitting: number): void {
    const { problemId, steps } = problem
    this.at += Math.round(8_000 * this.random.uniform())
    for (const [index, step] of steps.entries()) {
      const shownAt = Math.round(this.at)
      const { isRight, hints, seconds } = this.student.attempt(step, {
        at: shownAt,
        sitting,
        isFirstStep: index === 0,
      })
      const durationMs = Math.round(seconds * 1000)
      this.log.push({
        ...{ studentId: this.studentId, problemId, stepId: step.stepId, skills: step.skills },
        ...{ stampedAt: shownAt, isRight, hints, durationMs },
      })
      this.at = shownAt + durationMs + 1_500 + (isRight ? 0 : 15_000 * this.random.uniform())
    }
    this.recent = problem
  }
}
