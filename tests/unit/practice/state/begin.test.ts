import { expect, it } from 'vitest'
import { newPractice, replayPractice } from '@/lib/practice/state/practice-state'
import { applied, beginEvent } from '../../../support/practice-events'

it('a problem that is begun is counted, and remembered as the last', () => {
  const { state, served, deltas } = applied(beginEvent({ method: 'formula' }))
  expect(state).toEqual({
    ...newPractice(),
    problems: 1,
    begun: { p: { times: 1, last: 1 } },
    recent: [{ problemId: 'p', skill: 'sums', method: 'formula' }],
  })
  expect(served).toBeNull()
  expect(deltas).toEqual([])
})

it('of each problem it is known how often it was begun, and when last', () => {
  const { begun, problems } = replayPractice(['p', 'q', 'p'].map((problemId) => beginEvent({ problemId })))
  expect(problems).toBe(3)
  expect(begun).toEqual({ p: { times: 2, last: 3 }, q: { times: 1, last: 2 } })
})

it('the last four are remembered, newest last', () => {
  const { recent } = replayPractice(['a', 'b', 'c', 'd', 'e'].map((problemId) => beginEvent({ problemId })))
  expect(recent.map(({ problemId }) => problemId)).toEqual(['b', 'c', 'd', 'e'])
})

it('what a problem is about is its first skill', () => {
  expect(applied(beginEvent({ skills: ['areas', 'sums'] })).state.recent[0]?.skill).toBe('areas')
})

it('beginning teaches nothing', () => {
  const { model, standings, met } = applied(beginEvent()).state
  expect({ model, standings, met }).toEqual({ model: newPractice().model, standings: {}, met: [] })
})
