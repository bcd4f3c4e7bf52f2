import { describe, expect, it } from 'vitest'
import { logistic, product, scoreVariance } from '@/lib/learning'
import {
  describeStep,
  initialSkillModel,
  learnStep,
  predictStep,
  restoredSkillModel,
  storedSkillModel,
  type SkillModel,
  type StepOutcome,
  type StepQuestion,
} from '@/lib/practice/skills/skill-model'
import { seated } from '@/lib/practice/skills/seats'
import { handSetPrior, SHARED } from '@/lib/practice/skills/weights'

const DAY_MS = 86_400_000
const shown = { at: 20_000 * DAY_MS, day: 20_000 }
const question: StepQuestion = { itemId: 'p/1', problemId: 'p', chain: 'round', skills: ['expand'] }
const right: StepOutcome = { isRight: true, isHinted: false, counts: true, durationMs: 8_000 }

/** The model after as many right attempts, a minute apart. */
function practised(times: number, skills = ['expand']): SkillModel {
  let model = initialSkillModel()
  for (let time = 0; time < times; time++) {
    const step = { ...question, itemId: `p${time}/1`, problemId: `p${time}`, chain: `round ${time}`, skills }
    model = learnStep(model, step, { ...shown, at: shown.at + time * 60_000 }, right).model
  }
  return model
}

describe('a step at first contact', () => {
  it('is thought to be a little more often missed than not, with a wide band', () => {
    // 1.2 − 1.1 of a skill never met, + .3 (ln 3 − 1.2) of its rate, − .15 of no right attempt.
    const { value, low, high } = predictStep(initialSkillModel(), question, shown)
    expect(value).toBeCloseTo(logistic(0.3 * (Math.log(3) - 1.2) - 0.05), 12)
    expect(high - low).toBeGreaterThan(0.4)
  })

  it('is easier where others found it so', () => {
    const prior = { ...handSetPrior, items: new Map([['p/1', 0.7]]) }
    const { value } = predictStep(initialSkillModel(prior), question, shown, prior)
    expect(value).toBeCloseTo(logistic(0.3 * (Math.log(3) - 1.2) - 0.05 + 0.7), 12)
  })
})

describe('learning from a step', () => {
  it.each([1, 10, 1440, 43_200])(
    'expects less of a skill %i minutes after its first attempt was missed',
    (minutes) => {
      const start = initialSkillModel()
      const other = { ...question, itemId: 'q/1', problemId: 'q', chain: 'new' }
      const later = { at: shown.at + minutes * 60_000, day: shown.day + Math.floor(minutes / 1440) }
      const { model } = learnStep(start, question, shown, { ...right, isRight: false })
      expect(predictStep(model, other, later).value).toBeLessThan(predictStep(start, other, later).value)
    },
  )

  it('moves the weights by the Kalman step of its surprise', () => {
    const model = practised(3)
    const seats = seated(model, question.skills, handSetPrior)
    const x = describeStep(seats, question, shown)
    const {
      prediction,
      delta,
      model: after,
    } = learnStep(model, question, shown, { ...right, isRight: false })
    expect(delta).toBe(-prediction.value)
    const spread = scoreVariance(seats.belief, x)
    const gain = spread / (1 + prediction.value * (1 - prediction.value) * spread)
    expect(product(after.belief.mean, x) - product(seats.belief.mean, x)).toBeCloseTo(delta * gain, 10)
  })

  it('learns nothing from a step with help but that there was some', () => {
    const model = practised(3)
    const helped = { ...right, isHinted: true, counts: false }
    const { model: after, delta, prediction } = learnStep(model, question, shown, helped)
    expect(after.belief).toEqual(model.belief)
    expect(after.skills['expand']).toMatchObject({
      attempts: 3,
      right: 3,
      met: 4,
      hinted: 1,
      wasHinted: true,
    })
    expect(delta).toBe(1 - prediction.value)
  })

  it('expects more of a skill that goes right, today and tomorrow', () => {
    const [few, many] = [practised(2), practised(12)].map((model) => ({
      now: predictStep(model, { ...question, chain: 'new' }, { ...shown, at: shown.at + DAY_MS / 24 }),
      tomorrow: predictStep(
        model,
        { ...question, chain: 'new' },
        { at: shown.at + DAY_MS, day: shown.day + 1 },
      ),
    }))
    expect(many?.now.value).toBeGreaterThan(few?.now.value ?? 1)
    expect(many?.tomorrow.value).toBeGreaterThan(0.85)
    expect(many?.tomorrow.low).toBeGreaterThan(few?.tomorrow.low ?? 1)
  })

  it('remembers five hundred steps by name, the last seen', () => {
    let model = initialSkillModel()
    for (let item = 0; item < 501; item++)
      model = learnStep(model, { ...question, itemId: `item ${item}` }, shown, right).model
    expect(model.items.size).toBe(500)
    expect(model.items.has('item 0')).toBe(false)
    expect(model.items.get('item 500')).toEqual({ seen: 1, last: 1 })
  })
})

describe('more skills than are believed jointly', () => {
  const many = Array.from({ length: 70 }, (_, index) => `skill-${index}`)
  const model = many.reduce(
    (before, skill, index) =>
      learnStep(
        before,
        { ...question, skills: [skill] },
        { ...shown, at: shown.at + index },
        {
          ...right,
          isRight: index % 3 > 0,
        },
      ).model,
    initialSkillModel(),
  )

  it('leave the one longest unpractised its mean and variance', () => {
    expect(model.joint).toEqual(many.slice(6))
    expect(Object.keys(model.apart)).toEqual(many.slice(0, 6))
    expect(model.belief.mean).toHaveLength(SHARED + 64)
    expect(model.apart['skill-0']?.mean).toBeLessThan(0)
    expect(model.apart['skill-0']?.variance).toBeLessThan(handSetPrior.newSkill.variance)
  })

  it('take it back as it was, and know nothing of how it hangs together with the others', () => {
    const back = seated(model, ['skill-0'], handSetPrior)
    expect(back.belief.mean.at(-1)).toBe(model.apart['skill-0']?.mean)
    expect(back.joint).toEqual([...many.slice(7), 'skill-0'])
    expect(Object.keys(back.apart).toSorted()).toEqual(many.slice(1, 7))
    const x = new Float64Array(back.belief.mean.length)
    x[x.length - 1] = 1
    expect(scoreVariance(back.belief, x)).toBe(model.apart['skill-0']?.variance)
  })

  it('all have a place while one step needs them', () => {
    expect(seated(initialSkillModel(), many, handSetPrior).joint).toEqual(many)
  })
})

describe('a stored model', () => {
  it('comes back bit for bit', () => {
    const stored = storedSkillModel(practised(5, ['expand', 'constructor']))
    const text = JSON.stringify(stored)
    expect(JSON.stringify(storedSkillModel(restoredSkillModel(JSON.parse(text) as typeof stored)))).toBe(text)
  })

  it('is refused where its belief is about other weights', () => {
    const stored = { ...storedSkillModel(practised(5)), joint: [] }
    expect(() => restoredSkillModel(stored)).toThrow(RangeError)
  })
})
