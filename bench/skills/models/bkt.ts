import type { Step } from '../protocol'
import { stepsOf } from './design'
import type { Follower, SkillBenchModel } from './model'

/** The four probabilities of a skill. */
export interface TracedSkill {
  /** Known before the first attempt; learned at an attempt. */
  readonly known: number
  readonly learns: number
  readonly guesses: number
  readonly slips: number
}

const START: TracedSkill = { known: 0.5, learns: 0.15, guesses: 0.25, slips: 0.1 }
/** How many attempts' worth START counts, so that a skill seldom met stays near it. */
const START_COUNTS = 2
const ROUNDS = 40
/** Beyond these a skill that is known would be missed more often than one that isn't. */
const MOST_GUESSES = 0.5
const MOST_SLIPS = 0.4

/** P(known) after an attempt, before anything is learned at it (Bayes). */
function knownGiven(isRight: boolean, known: number, { guesses, slips }: TracedSkill): number {
  const [ifKnown, ifNot] = isRight ? [1 - slips, guesses] : [slips, 1 - guesses]
  return (known * ifKnown) / (known * ifKnown + (1 - known) * ifNot)
}

/** P(right). */
export const tracedValue = (known: number, { guesses, slips }: TracedSkill): number =>
  known * (1 - slips) + (1 - known) * guesses

/** P(known) after an attempt and what was learned at it. */
export function knownAfter(isRight: boolean, known: number, skill: TracedSkill): number {
  const given = knownGiven(isRight, known, skill)
  return given + (1 - given) * skill.learns
}

/** Fits a skill to students' outcomes by expectation maximisation (Baum & Welch). */
export function fitTracedSkill(histories: readonly (readonly boolean[])[]): TracedSkill {
  let skill = START
  for (let round = 0; round < ROUNDS; round++) {
    const counts = new ExpectedCounts()
    for (const history of histories) counts.add(history, skill)
    skill = counts.skill
  }
  return skill
}

/** How often each thing is expected to have happened, beside START_COUNTS that went as in START. */
class ExpectedCounts {
  private first = { of: START_COUNTS, known: START_COUNTS * START.known }
  private unknown = { of: START_COUNTS, learned: START_COUNTS * START.learns }
  private guessing = { of: START_COUNTS, right: START_COUNTS * START.guesses }
  private knowing = { of: START_COUNTS, slipped: START_COUNTS * START.slips }

  add(history: readonly boolean[], skill: TracedSkill): void {
    const before = forward(history, skill)
    let later = 1
    // `later` is P(what follows | known) / P(what follows | not known), seen from before each attempt's learning.
    for (let index = history.length - 1; index >= 0; index--) {
      const isRight = history[index] ?? false
      const filtered = knownGiven(isRight, before[index] ?? 0, skill)
      const notLearned = (1 - filtered) * (1 - skill.learns)
      const learned = (1 - filtered) * skill.learns
      const total = (filtered + learned) * later + notLearned
      const known = (filtered * later) / total
      this.unknown.of += 1 - known
      this.unknown.learned += (learned * later) / total
      this.guessing.of += 1 - known
      this.knowing.of += known
      if (isRight) this.guessing.right += 1 - known
      else this.knowing.slipped += known
      if (index === 0) this.first = { of: this.first.of + 1, known: this.first.known + known }
      const [ifKnown, ifNot] = isRight ? [1 - skill.slips, skill.guesses] : [skill.slips, 1 - skill.guesses]
      const unknownLater = skill.learns * later + 1 - skill.learns
      later = Math.min(1e12, (ifKnown * later) / (ifNot * unknownLater))
    }
  }

  get skill(): TracedSkill {
    return {
      known: this.first.known / this.first.of,
      learns: this.unknown.learned / this.unknown.of,
      guesses: Math.min(MOST_GUESSES, this.guessing.right / this.guessing.of),
      slips: Math.min(MOST_SLIPS, this.knowing.slipped / this.knowing.of),
    }
  }
}

/** P(known) before each attempt, given those before it. */
function forward(history: readonly boolean[], skill: TracedSkill): number[] {
  let { known } = skill
  return history.map((isRight) => {
    const before = known
    known = knownAfter(isRight, known, skill)
    return before
  })
}

/**
 * Bayesian knowledge tracing (Corbett & Anderson 1995), each skill fitted on the other students. A step of several skills
 * is the mean of theirs, and each of them is told its outcome.
 */
export const bkt: SkillBenchModel = {
  name: 'bkt',
  fit(others) {
    const histories = new Map<string, boolean[][]>()
    for (const student of others) {
      const own = new Map<string, boolean[]>()
      for (const { skills, isRight } of stepsOf([student])) {
        for (const skill of skills) own.set(skill, [...(own.get(skill) ?? []), isRight])
      }
      for (const [skill, history] of own) histories.set(skill, [...(histories.get(skill) ?? []), history])
    }
    const fitted = new Map([...histories].map(([skill, of]) => [skill, fitTracedSkill(of)]))
    return () => tracing(fitted)
  },
}

function tracing(fitted: ReadonlyMap<string, TracedSkill>): Follower {
  const known = new Map<string, number>()
  const traced = (skill: string) => fitted.get(skill) ?? START
  const knownOf = (skill: string) => known.get(skill) ?? traced(skill).known
  return {
    predict: ({ skills }: Step) =>
      skills.reduce((sum, skill) => sum + tracedValue(knownOf(skill), traced(skill)), 0) / skills.length,
    learn(action) {
      for (const { skills, isRight } of action) {
        for (const skill of skills) known.set(skill, knownAfter(isRight, knownOf(skill), traced(skill)))
      }
    },
  }
}
