import fc from 'fast-check'
import {
  learnStep,
  type SkillModel,
  type StepOutcome,
  type StepQuestion,
} from '@/lib/practice/skills/skill-model'

const DAY_MS = 86_400_000

/** A first attempt as it comes. */
export interface MadeStep {
  readonly question: StepQuestion
  readonly shown: { readonly at: number; readonly day: number }
  readonly outcome: StepOutcome
}

const SKILLS = Array.from({ length: 8 }, (_, index) => `skill-${index}`)

const made = fc.record({
  problem: fc.nat(9),
  place: fc.nat(3),
  skills: fc.uniqueArray(fc.constantFrom(...SKILLS), { minLength: 1, maxLength: 3 }),
  isNewRound: fc.boolean(),
  // Seconds to a year, and now and then a clock set back.
  pauseMs: fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: 0, max: 600_000 }) },
    { weight: 2, arbitrary: fc.integer({ min: 0, max: 400 * DAY_MS }) },
    { weight: 1, arbitrary: fc.integer({ min: -DAY_MS, max: 0 }) },
  ),
  isRight: fc.boolean(),
  isHinted: fc.boolean(),
  durationMs: fc.option(fc.integer({ min: 0, max: 600_000 })),
})

/** Up to `most` attempts of one learner at steps of ten problems and eight skills, in order. */
export const madeSteps = (most: number, least = 0): fc.Arbitrary<MadeStep[]> =>
  fc.array(made, { minLength: least, maxLength: most }).map((steps) => {
    let at = 20_000 * DAY_MS
    let round = 0
    return steps.map(({ problem, place, skills, isNewRound, pauseMs, isRight, isHinted, durationMs }) => {
      at += pauseMs
      round += isNewRound ? 1 : 0
      const ids = { itemId: `p${problem}/${place}`, problemId: `p${problem}`, chain: `round ${round}` }
      return {
        question: { ...ids, skills },
        shown: { at, day: Math.floor(at / DAY_MS) },
        outcome: { isRight, isHinted, counts: !isHinted, durationMs },
      }
    })
  })

/** The model once it has learned from attempts. */
export const taught = (model: SkillModel, steps: readonly MadeStep[]): SkillModel =>
  steps.reduce(
    (before, { question, shown, outcome }) => learnStep(before, question, shown, outcome).model,
    model,
  )
