import type { SeededRandom } from '@/lib/scheduling/seeded-random'
import type { CourseStep } from './curriculum'
import { plausible, type Attempt, type SimulatedStudent, type Situation } from './student'

/** A mood below this has somebody press for hints. */
const FED_UP = -1.2
const DAY_MS = 86_400_000

/**
 * A skill is known or it isn't. It is learned at once, with some chance at each use, and lost over days; what is known
 * slips and what isn't is guessed at (Corbett & Anderson 1995, "Knowledge tracing"). Beside that there is a mood, of the
 * sitting and of the last few steps, in which more or less slips.
 */
export class KnownOrNot implements SimulatedStudent {
  private readonly skills = new Map<string, { known: boolean; usedAt: number; uses: number }>()
  private readonly learns: number
  private readonly knewBefore: number
  private readonly losesADay: number
  private readonly slips: number
  private readonly guesses: number
  private readonly tempo: number
  private mood = 0
  private sitting = -1

  constructor(private readonly random: SeededRandom) {
    this.learns = 0.05 + 0.2 * random.uniform()
    this.knewBefore = 0.1 + 0.5 * random.uniform()
    this.losesADay = 0.05 * random.uniform()
    this.slips = 0.05 + 0.12 * random.uniform()
    this.guesses = 0.08 + 0.22 * random.uniform()
    this.tempo = Math.exp(0.35 * random.normal())
  }

  attempt({ skills, ease }: CourseStep, { at, sitting, isFirstStep }: Situation): Attempt {
    if (sitting !== this.sitting) this.mood = 0.8 * this.random.normal()
    this.sitting = sitting
    const states = skills.map((skill) => this.stateAt(skill, at))
    const isKnown = states.every(({ known }) => known)
    const strain = Math.exp(-0.5 * this.mood - 0.5 * ease)
    const chance = isKnown ? 1 - Math.min(0.6, this.slips * strain) : Math.min(0.7, this.guesses / strain)
    const isAsking = !isKnown && this.random.uniform() < (this.mood < FED_UP ? 0.6 : 0.2)
    const isRight = !isAsking && this.random.uniform() < chance
    this.mood = 0.95 * this.mood + (isRight ? 0.05 : -0.15)
    for (const state of states) this.use(state, at)
    const uses = states.reduce((sum, state) => sum + state.uses, 0) / states.length
    const seconds = this.tempo * ((isKnown ? 6 : 14) + 20 / (1 + uses) + (isFirstStep ? 7 : 0))
    return {
      isRight,
      hints: isAsking ? 1 + Math.floor(this.random.uniform() * 3) : 0,
      seconds: plausible(seconds * Math.exp(0.45 * this.random.normal())),
    }
  }

  private stateAt(skill: string, at: number) {
    const state = this.skills.get(skill) ?? {
      known: this.random.uniform() < this.knewBefore,
      usedAt: at,
      uses: 0,
    }
    this.skills.set(skill, state)
    const kept = (1 - this.losesADay / Math.sqrt(1 + state.uses)) ** ((at - state.usedAt) / DAY_MS)
    if (this.random.uniform() > kept) state.known = false
    return state
  }

  private use(state: { known: boolean; usedAt: number; uses: number }, at: number): void {
    state.known ||= this.random.uniform() < this.learns
    state.usedAt = at
    state.uses += 1
  }
}
