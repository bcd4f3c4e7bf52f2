import { describe, expect, it } from 'vitest'
import {
  expectation,
  learnedFrom,
  learnedFromAll,
  newStartingValue,
  restoredValue,
  storedValue,
  type Rated,
} from '@/lib/focus/starting-value'

const start = { kind: 'outside', cue: 'own', hour: 9, minutes: 25 } as const
const rated: Rated[] = [
  { start, felt: 2 },
  { start: { ...start, hour: 20 }, felt: 4 },
  { start, felt: 1 },
]

describe('a value of starting that is kept', () => {
  it('is what the ratings teach one after another', () => {
    const [first, second, third] = rated
    if (!first || !second || !third) throw new Error('three ratings')
    let belief = learnedFrom(newStartingValue(), first.start, first.felt).belief
    belief = learnedFrom(belief, second.start, second.felt).belief
    expect(learnedFromAll(rated)).toEqual(learnedFrom(belief, third.start, third.felt).belief)
  })

  it('expects after three good blocks better ones than before the first', () => {
    const good = learnedFromAll(rated.map((each) => ({ ...each, felt: 1 })))
    expect(expectation(good, start).felt).toBeLessThan(expectation(newStartingValue(), start).felt)
  })

  it('comes back bit for bit, by way of JSON', () => {
    const belief = learnedFromAll(rated)
    const kept = JSON.parse(JSON.stringify(storedValue(belief))) as ReturnType<typeof storedValue>
    expect(restoredValue(kept)).toEqual(belief)
  })

  it('is not taken from another version', () => {
    expect(restoredValue({ ...storedValue(newStartingValue()), version: 0 })).toBeNull()
  })
})
