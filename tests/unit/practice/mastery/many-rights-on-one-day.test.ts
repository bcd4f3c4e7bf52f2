import { describe, expect, it } from 'vitest'
import { chunkedBy } from '@/lib/practice/mastery/standing'
import { standingOf } from '../../../support/attempts'

const ENOUGH = { value: 0.9, low: 0.8 }
const problems = (day: number, count: number) =>
  Array.from({ length: count }, (_, index) => ({ day, problemId: `p${index}` }))

describe('however many problems were right on the second day', () => {
  it.each([1, 5, 6, 7, 20])('after %d the one of the first still counts', (count) => {
    const standing = standingOf([{ day: 100, problemId: 'first' }, ...problems(101, count)])
    expect(chunkedBy(standing, ENOUGH, 101).chunkedOn).toBe(101)
    expect(standing.rights.length).toBeLessThanOrEqual(6)
  })

  it('the one on which the others’ spacing hangs stays, wherever it stands', () => {
    const standing = standingOf([...problems(100, 3), { day: 101, problemId: 'p0' }, ...problems(100, 9)])
    expect(chunkedBy(standing, ENOUGH, 101).chunkedOn).toBe(101)
  })
})
