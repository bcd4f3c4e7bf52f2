import { describe, expect, it } from 'vitest'
import { inventedAnswer } from '@/lib/scheduling/invented-answer'

describe('the answer of a learner who never was', () => {
  it('is the same whenever it is asked for, and of the day it is asked for', () => {
    const [early, late] = [inventedAnswer(20_000), inventedAnswer(20_700)]
    expect(early.studyDay).toBe(20_000)
    expect(late.prediction.value).toBeCloseTo(early.prediction.value, 12)
    expect(late.dueAfter - late.studyDay).toBeGreaterThan(1)
  })

  it('has something to show at each step', () => {
    const { ledger, step, valueThen, prediction } = inventedAnswer(20_000)
    expect(ledger.lines.filter(({ change }) => Math.abs(change) >= 0.005).length).toBeGreaterThan(1)
    expect(step.rate).toBeGreaterThan(0.1)
    expect(step.valueAfter).toBeGreaterThan(prediction.value)
    expect(valueThen).toBeGreaterThan(0.7)
  })
})
