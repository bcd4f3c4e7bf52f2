import { expect, it } from 'vitest'
import {
  applyPractice,
  newPractice,
  replayPractice,
  restoredPractice,
  storedPractice,
  type PracticeState,
  type StoredPractice,
} from '@/lib/practice/state/practice-state'
import { attemptEvent, beginEvent, shownStep } from '../../../support/practice-events'

const log = [
  beginEvent(),
  attemptEvent({ isRight: false }),
  attemptEvent(
    { stepId: 'two', steps: [shownStep({ stepId: 'two', skills: ['areas', 'sums'], refreshes: ['sums'] })] },
    1,
  ),
  beginEvent({ problemId: 'q', roundId: 'next' }),
  attemptEvent(
    { problemId: 'q', roundId: 'next', isWhole: true, steps: [shownStep(), shownStep({ stepId: 'two' })] },
    3,
  ),
  attemptEvent({ shown: 3 }, 4),
]
const throughJson = (state: PracticeState): PracticeState =>
  restoredPractice(JSON.parse(JSON.stringify(storedPractice(state))) as StoredPractice)

it('a log replayed is each of its events applied in turn', () => {
  let state = newPractice()
  for (const event of log) state = applyPractice(state, event).state
  expect(replayPractice(log)).toEqual(state)
  expect(replayPractice([])).toEqual(newPractice())
})

it('a state is bit for bit the same once stored and restored', () => {
  for (let length = 0; length <= log.length; length++) {
    const state = replayPractice(log.slice(0, length))
    expect(throughJson(state)).toEqual(state)
  }
})

it('a restored state goes on as the one that was stored would have', () => {
  const middle = throughJson(replayPractice(log.slice(0, 3)))
  expect(log.slice(3).reduce((state, event) => applyPractice(state, event).state, middle)).toEqual(
    replayPractice(log),
  )
})

it('a state with weights of another number is not restored', () => {
  const stored = storedPractice(replayPractice(log))
  const shorter = { ...stored, model: { ...stored.model, joint: [] } }
  expect(() => restoredPractice(shorter)).toThrow(RangeError)
})

it('applying an event leaves the state it came from as it was', () => {
  const state = replayPractice(log)
  const before = JSON.stringify(storedPractice(state))
  for (const event of log) applyPractice(state, event)
  expect(JSON.stringify(storedPractice(state))).toBe(before)
})
