import { expect, it } from 'vitest'
import { afterAttempt, afterWhole } from '@/lib/practice/round/attempt'
import { nextPlace } from '@/lib/practice/round/round'
import { PREDICTION, problemOf, roundOf, shownIn, text } from '../../../support/rounds'

const shown = shownIn(roundOf(problemOf(3, 'answer')), { place: 2 })
const whole = (isRight: boolean) => ({
  isRight,
  prediction: PREDICTION,
  deltas: [0.1, 0.2, 0.17],
  given: text('2'),
})

it('a problem that was right as a whole is done, each of its steps passed', () => {
  const after = afterWhole(shown, whole(true))
  expect(after).toMatchObject({ open: null, whole: whole(true) })
  expect(after.done.map(({ place, outcome }) => [place, outcome])).toEqual([
    [0, 'passed'],
    [1, 'passed'],
    [2, 'passed'],
  ])
  expect(nextPlace(after)).toBeNull()
})

it('one that was missed unfolds into its steps, from the first', () => {
  const after = afterWhole(shown, whole(false))
  expect(after).toMatchObject({ phase: 'unfolded', open: null, done: [], whole: whole(false) })
  expect(nextPlace(after)).toBe(0)
})

it('unfolded, its steps are done one by one', () => {
  const unfolded = shownIn(afterWhole(shown, whole(false)))
  const after = afterAttempt(unfolded, { isRight: true, given: text('0'), passes: 0, delta: null })
  expect(after).toMatchObject({ phase: 'unfolded', done: [{ place: 0, outcome: 'right', delta: null }] })
  expect(nextPlace(after)).toBe(1)
})
