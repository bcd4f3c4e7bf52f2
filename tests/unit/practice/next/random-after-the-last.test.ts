import { expect, it } from 'vitest'
import { nextProblem } from '@/lib/practice/next/next-problem'
import { candidate, context } from '../../../support/candidates'

const recent = [{ problemId: 'again', skill: 'sums', method: null }]

it.each([0, 0.3, 0.6, 0.99])('the last problem isn’t drawn again where there are others: at %d', (random) => {
  const candidates = ['x', 'again', 'y'].map((id) => candidate(id))
  expect(nextProblem(candidates, context({ recent }), [0, random])).toEqual({
    problemId: random < 0.5 ? 'x' : 'y',
    reason: 'random',
  })
})

it('where there is no other it is', () => {
  expect(nextProblem([candidate('again')], context({ recent }), [0, 0.5])?.problemId).toBe('again')
})
