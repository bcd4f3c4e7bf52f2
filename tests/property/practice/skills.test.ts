import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Belief } from '@/lib/learning'
import { seated } from '@/lib/practice/skills/seats'
import {
  describeStep,
  initialSkillModel,
  learnStep,
  predictStep,
  restoredSkillModel,
  storedSkillModel,
} from '@/lib/practice/skills/skill-model'
import { handSetPrior } from '@/lib/practice/skills/weights'
import { learnWhole, productGradient } from '@/lib/practice/skills/whole'
import { madeSteps, taught } from './made-steps'

const start = initialSkillModel()

/** By Cholesky's decomposition. */
function isPositiveDefinite({ mean, covariance }: Belief): boolean {
  const size = mean.length
  const at = (i: number, j: number) => covariance[i * size - (i * (i - 1)) / 2 + j - i] ?? NaN
  const root = Array.from({ length: size }, () => new Float64Array(size))
  for (let j = 0; j < size; j++) {
    for (let i = j; i < size; i++) {
      let sum = at(j, i)
      for (let k = 0; k < j; k++) sum -= (root[i]?.[k] ?? NaN) * (root[j]?.[k] ?? NaN)
      if (i === j && !(sum > 0)) return false
      const row = root[i]
      if (row !== undefined) row[j] = i === j ? Math.sqrt(sum) : sum / (root[j]?.[j] ?? NaN)
    }
  }
  return true
}

describe('a prediction', () => {
  it('is a probability inside its band, whatever was practised and when', () => {
    fc.assert(
      fc.property(madeSteps(60, 1), (steps) => {
        const model = taught(start, steps.slice(0, -1))
        const [last] = steps.slice(-1)
        if (last === undefined) return
        const { value, low, high } = predictStep(model, last.question, last.shown)
        expect(0 < low && low <= value && value <= high && high < 1).toBe(true)
        const x = describeStep(seated(model, last.question.skills, handSetPrior), last.question, last.shown)
        expect(x.every(Number.isFinite)).toBe(true)
      }),
    )
  })

  it('does not depend on what comes of the step, nor on anything after it', () => {
    fc.assert(
      fc.property(madeSteps(40, 2), fc.nat(), (steps, seed) => {
        const place = seed % steps.length
        const changed = steps.map((step, index) =>
          index < place
            ? step
            : { ...step, outcome: { ...step.outcome, isRight: !step.outcome.isRight, durationMs: 99_999 } },
        )
        const [one, other] = [steps, changed].map((all) => {
          const model = taught(start, all.slice(0, place))
          const now = all[place]
          return now === undefined ? null : predictStep(model, now.question, now.shown)
        })
        expect(one).toEqual(other)
      }),
    )
  })

  it('is the same however a step’s skills are listed', () => {
    fc.assert(
      fc.property(madeSteps(40, 1), (steps) => {
        const turned = steps.map((step) => ({
          ...step,
          question: { ...step.question, skills: step.question.skills.toReversed() },
        }))
        const last = steps.at(-1)
        if (last === undefined) return
        const [one, other] = [steps, turned].map((all) =>
          predictStep(taught(start, all), last.question, last.shown),
        )
        expect(one?.value).toBeCloseTo(other?.value ?? NaN, 9)
      }),
    )
  })

  it('rises after a right step and falls after a missed one, where nothing but the weights has moved', () => {
    fc.assert(
      fc.property(madeSteps(40, 1), fc.boolean(), (steps, isRight) => {
        const model = taught(start, steps.slice(0, -1))
        const last = steps.at(-1)
        if (last === undefined) return
        const { question, shown } = last
        const outcome = { isRight, isHinted: false, counts: true, durationMs: null }
        const { model: learned, prediction } = learnStep(model, question, shown, outcome)
        const weights = { ...seated(model, question.skills, handSetPrior), belief: learned.belief }
        const { value } = predictStep(weights, question, shown)
        expect(isRight ? value >= prediction.value : value <= prediction.value).toBe(true)
      }),
    )
  })
})

describe('the product’s gradient', () => {
  it('is the delta rule for one step', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true }), fc.boolean(), (value, isRight) => {
        expect(productGradient([value], isRight)[0]).toBeCloseTo((isRight ? 1 : 0) - value, 9)
      }),
    )
  })

  it('teaches of a problem of one step what the step itself would', () => {
    fc.assert(
      fc.property(madeSteps(30, 1), fc.boolean(), (steps, isRight) => {
        const model = taught(start, steps.slice(0, -1))
        const last = steps.at(-1)
        if (last === undefined) return
        const whole = learnWhole(model, [last.question], last.shown, { isRight, counts: true })
        const outcome = { isRight, isHinted: false, counts: true, durationMs: null }
        const step = learnStep(model, last.question, last.shown, outcome)
        const [one, other] = [whole.model, step.model].map(({ belief }) => [
          ...belief.mean,
          ...belief.covariance,
        ])
        one?.forEach((number, index) => expect(number).toBeCloseTo(other?.[index] ?? NaN, 9))
        expect(whole.deltas[0]).toBeCloseTo(step.delta, 9)
      }),
    )
  })

  it('never blames a step for more than it fell short of, nor praises one that was missed', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true }), { minLength: 1, maxLength: 12 }),
        (values) => {
          const [right, missed] = [productGradient(values, true), productGradient(values, false)]
          expect(right.every((share, index) => Math.abs(share - (1 - (values[index] ?? 0))) < 1e-9)).toBe(
            true,
          )
          expect(missed.every((share, index) => share <= 0 && share >= -(values[index] ?? 0) - 1e-9)).toBe(
            true,
          )
        },
      ),
    )
  })
})

describe('a model', () => {
  it('learns the same from the same log each time, and goes on from storage as if it had never been there', () => {
    fc.assert(
      fc.property(madeSteps(40), madeSteps(20), (steps, later) => {
        const model = taught(start, steps)
        const text = JSON.stringify(storedSkillModel(model))
        expect(JSON.stringify(storedSkillModel(taught(start, steps)))).toBe(text)
        const restored = restoredSkillModel(JSON.parse(text) as ReturnType<typeof storedSkillModel>)
        const [one, other] = [model, restored].map((from) =>
          JSON.stringify(storedSkillModel(taught(from, later))),
        )
        expect(one).toBe(other)
      }),
      { numRuns: 40 },
    )
  })

  it(
    'keeps a positive definite covariance through 20,000 steps, skills coming and going',
    { timeout: 120_000 },
    () => {
      fc.assert(
        fc.property(madeSteps(40, 20), (cycle) => {
          const span = 500 * 86_400_000
          let model = start
          for (let index = 0; index < 20_000; index++) {
            const step = cycle[index % cycle.length]
            if (step === undefined) throw new Error('empty')
            const lap = Math.floor(index / cycle.length)
            const skills = step.question.skills.map((skill) => `${skill}-${lap % 10}`)
            const at = step.shown.at + lap * span
            model = learnStep(
              model,
              { ...step.question, chain: `${step.question.chain} of ${lap}`, skills },
              { at, day: Math.floor(at / 86_400_000) },
              { ...step.outcome, counts: true },
            ).model
          }
          expect(model.joint.length).toBeLessThanOrEqual(64)
          expect(isPositiveDefinite(model.belief)).toBe(true)
          expect(JSON.stringify(storedSkillModel(model)).length).toBeLessThan(160 * 1024)
        }),
        { numRuns: 1 },
      )
    },
  )
})
