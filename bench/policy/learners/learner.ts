import type { Grade } from '@/lib/learning'
import type { SeededRandom } from '@/lib/scheduling/seeded-random'

/** A memory of one card. What it holds is known to the simulator alone. */
export interface Memory {
  /** R, the probability of recall at an instant (milliseconds) and an ordinary moment, 0 … 1; 0 before the first practice. */
  recall(at: number): number
  /** Takes in one practice: a question answered, and its answer seen. */
  practise(at: number, grade: Grade): void
}

/** What is fixed of a card for one learner, and of which no policy knows. */
export interface CardNature {
  /** How easy it is, in standard deviations; the first answer tells a little of it. */
  readonly ease: number
}

/** The moment a question is shown. */
export interface Moment {
  /** Days since the learner began. */
  readonly dayIndex: number
  /** Answers already given in the sitting. */
  readonly answered: number
  /** Hour of the day, 0 … 24. */
  readonly hour: number
}

/** Somebody's way of remembering. */
export interface Mind {
  memory(nature: CardNature): Memory
  /** How far this moment moves the log-odds of recall from an ordinary one's. */
  shift(moment: Moment): number
}

/** A kind of learner: what its parameters are, how people of it differ, and how they remember. */
export interface Kind<Parameters> {
  /** Somebody of this kind; what is drawn is how people differ. */
  readonly draw: (random: SeededRandom) => Parameters
  /** `random` belongs to this life: its days, not its cards. */
  readonly mind: (parameters: Parameters, random: SeededRandom) => Mind
}

export const DAY_MS = 86_400_000

/** A figure around `middle`, log-normal with this standard deviation of its logarithm. */
export const around = (random: SeededRandom, middle: number, sd: number): number =>
  middle * Math.exp(sd * random.normal())
