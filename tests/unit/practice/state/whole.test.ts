import { describe, expect, it } from 'vitest'
import { newPractice, questionOf } from '@/lib/practice/state/practice-state'
import { predictSteps, productGradient, wholeProblem } from '@/lib/practice/skills/whole'
import { applied, attemptEvent, shownStep } from '../../../support/practice-events'

const steps = [
  shownStep({ stepId: 'one', place: 0, skills: ['sums'] }),
  shownStep({ stepId: 'two', place: 1, skills: ['areas'] }),
  shownStep({ stepId: 'three', place: 2, skills: ['sums', 'angles'] }),
]
const whole = attemptEvent({ isWhole: true, stepId: 'three', steps })
const predictions = predictSteps(
  newPractice().model,
  steps.map((step) => questionOf(whole, step)),
  { at: whole.shownAt, day: whole.shownDay },
)
const product = wholeProblem(predictions)
const values = predictions.map(({ value }) => value)

describe('a problem that was right as a whole', () => {
  const { state, served, deltas } = applied(whole)

  it('is served with the product of its steps', () => {
    expect(served).toEqual({ prediction: product, delta: 1 - product.value })
    expect(deltas).toEqual(productGradient(values, true))
  })

  it('was right at each of its skills', () => {
    expect(Object.keys(state.standings)).toEqual(['sums', 'areas', 'angles'])
    for (const standing of Object.values(state.standings)) {
      expect(standing).toMatchObject({ attempts: 1, lastRight: true, rights: [{ problemId: 'p' }] })
    }
  })

  it('is one prediction that was met, not three', () => {
    expect(state.met).toEqual([{ value: product.value, right: true }])
  })
})

describe('one that was missed as a whole', () => {
  const { state, served, deltas } = applied({ ...whole, isRight: false })

  it('has a surprise, of which each step carries its part', () => {
    expect(served?.delta).toBe(-product.value)
    expect(deltas).toEqual(productGradient(values, false))
    for (const delta of deltas) expect(delta).toBeLessThan(0)
  })

  it('says of no skill that it was missed', () => {
    expect(state.standings).toEqual({})
    expect(state.model.skills.sums).toMatchObject({ attempts: 0, missRun: 0 })
  })

  it('moves weights all the same', () => {
    const before = newPractice().model.belief.mean
    expect([...state.model.belief.mean.slice(0, before.length)]).not.toEqual([...before])
    expect(state.met).toMatchObject([{ right: false }])
  })
})

it('a whole that is answered again, or gone through for practice, teaches nothing', () => {
  const { state } = applied(whole)
  expect(applied(whole, { ...whole, isFirst: false }).state).toEqual(state)
  expect(applied(whole, { ...whole, isWhole: false, isPractice: true }).state).toEqual(state)
})
