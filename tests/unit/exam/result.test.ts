import { describe, expect, it } from 'vitest'
import { scoreOf } from '@/lib/exam/result'

describe('the score of an exam', () => {
  it('counts what was tried, and sets what was expected beside the recalls of those it was expected of', () => {
    const score = scoreOf([
      { predicted: 0.25, grade: 1 },
      { predicted: 0.75, grade: 2 },
      { predicted: null, grade: 3 },
      { predicted: 0.9, grade: null },
    ])
    expect(score).toEqual({ tried: 3, recalled: 2, predicted: 2, predictedRecalled: 1, expected: 1 })
  })

  it('is nothing of nothing', () => {
    expect(scoreOf([])).toEqual({ tried: 0, recalled: 0, predicted: 0, predictedRecalled: 0, expected: 0 })
  })
})
