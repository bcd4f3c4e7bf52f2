import { describe, expect, it } from 'vitest'
import { afterAttempt, afterWhole, showStep } from '@/lib/practice/round/attempt'
import { nextPlace } from '@/lib/practice/round/round'
import { PREDICTION, problemOf, roundOf, shownIn, text } from '../../../support/rounds'

describe('a round begins', () => {
  it.each([
    ['step by step', problemOf(3), 'steps'],
    ['whole, where only the answer is asked for', problemOf(3, 'answer'), 'whole'],
    ['step by step, where the answer is its only step', problemOf(1, 'answer'), 'steps'],
  ] as const)('%s', (_, problem, phase) => {
    expect(roundOf(problem)).toMatchObject({ phase, done: [], open: null, whole: null, problem })
  })
})

describe('the step that comes next', () => {
  const right = { isRight: true, given: text('0'), passes: 0, delta: 0.4 }

  it('is the first, then the one after those that are done', () => {
    const round = roundOf(problemOf(3))
    expect(nextPlace(round)).toBe(0)
    expect(nextPlace(afterAttempt(shownIn(round), right))).toBe(1)
    expect(nextPlace(afterAttempt(shownIn(round), { ...right, passes: 1 }))).toBe(2)
  })

  it('is none when all are done', () => {
    expect(nextPlace(afterAttempt(shownIn(roundOf(problemOf(3))), { ...right, passes: 2 }))).toBeNull()
  })

  it('is the last, of a problem that is asked for whole', () => {
    expect(nextPlace(roundOf(problemOf(3, 'answer')))).toBe(2)
  })

  it('is the first again once the whole was missed', () => {
    const whole = { isRight: false, prediction: PREDICTION, deltas: [], given: text('9') }
    expect(nextPlace(afterWhole(roundOf(problemOf(3, 'answer')), whole))).toBe(0)
  })
})

it('a step on the screen has its prediction, its help and nothing tried yet', () => {
  const showing = { place: 1, prediction: PREDICTION, level: 2, shown: 1 } as const
  expect(showStep(roundOf(problemOf(2)), { at: 5_000, ...showing }).open).toEqual({
    ...showing,
    shownAt: 5_000,
    opened: 0,
    attempts: 0,
    first: null,
    written: null,
  })
})
