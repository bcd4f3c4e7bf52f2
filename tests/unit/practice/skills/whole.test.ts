import { describe, expect, it } from 'vitest'
import {
  assumedRight,
  initialSkillModel,
  predictStep,
  type StepQuestion,
} from '@/lib/practice/skills/skill-model'
import { learnWhole, predictSteps, productGradient, wholeProblem } from '@/lib/practice/skills/whole'

const shown = { at: 1.7e12, day: 19_675 }
const step = (place: number, ...skills: string[]): StepQuestion => ({
  ...{ itemId: `p/${place}`, problemId: 'p', chain: 'round', skills },
})
const steps = [step(1, 'expand'), step(2, 'expand', 'collect'), step(3, 'divide')]

describe('a whole problem', () => {
  it('is right when all its steps are', () => {
    const all = [0.9, 0.8, 0.5].map((value) => ({ value, low: value - 0.1, high: value + 0.1 }))
    const { value, low, high } = wholeProblem(all)
    expect([value, low, high]).toEqual([0.36, 0.224, 0.54].map((one) => expect.closeTo(one, 12) as number))
  })

  it('is predicted along "all right so far"', () => {
    const model = initialSkillModel()
    const [first, second] = predictSteps(model, steps, shown)
    const ahead = assumedRight(model, step(1, 'expand'))
    expect(first).toEqual(predictStep(model, step(1, 'expand'), shown))
    expect(second).toEqual(predictStep(ahead, step(2, 'expand', 'collect'), shown))
  })
})

describe('the surprise of an answer to the whole', () => {
  it('is shared out by the gradient of the product, most to the step that was least sure', () => {
    // Π = .36: a miss gives (0 − .36)/.64 = −.5625 times 1 − p of each.
    const missed = productGradient([0.9, 0.8, 0.5], false)
    expect(missed).toEqual([-0.05625, -0.1125, -0.28125].map((one) => expect.closeTo(one, 12) as number))
    const right = productGradient([0.9, 0.8, 0.5], true)
    expect(right).toEqual([0.1, 0.2, 0.5].map((one) => expect.closeTo(one, 12) as number))
  })

  it('moves the weights and no count where the answer was missed', () => {
    const before = initialSkillModel()
    const { model, prediction, deltas } = learnWhole(before, steps, shown, { isRight: false, counts: true })
    expect(deltas.every((delta) => delta < 0)).toBe(true)
    expect(model.skills['divide']).toMatchObject({ met: 1, attempts: 0 })
    const after = wholeProblem(predictSteps(model, steps, { ...shown, at: shown.at + 60_000 }))
    expect(after.value).toBeLessThan(prediction.value)
  })

  it('counts every step as right where the answer was', () => {
    const { model } = learnWhole(initialSkillModel(), steps, shown, { isRight: true, counts: true })
    expect(model.skills['expand']).toMatchObject({ met: 2, attempts: 2, right: 2 })
    expect(model.skills['divide']).toMatchObject({ attempts: 1, right: 1 })
  })

  it('teaches nothing where it doesn’t count', () => {
    const taught = learnWhole(initialSkillModel(), steps, shown, { isRight: true, counts: false })
    expect([...taught.model.belief.mean.slice(0, 38)]).toEqual([...initialSkillModel().belief.mean])
    expect(taught.model.skills['expand']).toMatchObject({ attempts: 0 })
  })
})
