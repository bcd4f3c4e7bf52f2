import { describe, expect, it } from 'vitest'
import { initialModel, learn } from '@/lib/learning'
import { forgettingQuantile, intervalDays, valueAfter } from '@/lib/scheduling'

const trace = { stability: 40, difficulty: 5 }
const usual = {
  model: initialModel(),
  trace,
  retention: 0.9,
  firstAnswer: false,
  atMost: Infinity,
  fuzz: 0.5,
}

const taught = (recalls: readonly boolean[]) =>
  recalls.reduce((model, recalled) => learn(model, { retrievability: 0.9 }, recalled), initialModel())

describe('an interval', () => {
  it('is the stability at 90 % for a stranger', () => {
    expect(forgettingQuantile(initialModel(), trace, 0.9)).toBeCloseTo(40, 3)
  })

  it('is where the value reaches the desired retention', () => {
    const model = taught([false, false, true, true, true])
    const days = forgettingQuantile(model, trace, 0.9)
    expect(valueAfter(model, trace, days)).toBeCloseTo(0.9, 6)
  })

  it('is shorter for somebody who forgets more, longer for somebody who forgets less', () => {
    expect(forgettingQuantile(taught(Array(6).fill(false)), trace, 0.9)).toBeLessThan(40)
    expect(forgettingQuantile(taught(Array(30).fill(true)), trace, 0.9)).toBeGreaterThan(40)
  })

  it('stays within half as much again of the trace’s own', () => {
    expect(forgettingQuantile(taught(Array(400).fill(false)), trace, 0.9)).toBeCloseTo(40 / 1.5, 6)
    expect(forgettingQuantile(taught(Array(4000).fill(true)), trace, 0.9)).toBeLessThanOrEqual(60)
  })

  it('is 14 days at most after a first answer', () => {
    expect(intervalDays({ ...usual, firstAnswer: true })).toBe(14)
  })

  it('is no longer than before a miss', () => {
    expect(intervalDays({ ...usual, atMost: 9 })).toBe(9)
  })

  it('is a day at least', () => {
    expect(intervalDays({ ...usual, trace: { stability: 0.05, difficulty: 9 } })).toBe(1)
  })

  it.each([
    [0, 36],
    [0.5, 40],
    [0.999, 44],
  ])('with fuzz %f falls on day %i of 36 … 44', (fuzz, days) => {
    expect(intervalDays({ ...usual, fuzz })).toBe(days)
  })
})
