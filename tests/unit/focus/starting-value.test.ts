import { describe, expect, it } from 'vitest'
import {
  expectation,
  learnedFrom,
  newStartingValue,
  type Rating,
  type Start,
} from '@/lib/focus/starting-value'

/** At midnight, 25 minutes: the features are 1, one kind, one cue, sin 0 = 0, cos 0 = 1 and a length of 0. */
const midnight: Start = { kind: 'sitting', cue: 'own', hour: 0, minutes: 25 }

function after(ratings: readonly Rating[], start: Start = midnight) {
  return ratings.reduce((belief, felt) => learnedFrom(belief, start, felt).belief, newStartingValue())
}

describe('the value of starting', () => {
  it('begins in the middle of the scale, and unsure', () => {
    const { felt, deviation } = expectation(newStartingValue(), midnight)
    expect(felt).toBe(3)
    // s = 2.25 + 0.25 (kind) + 0.25 (cue) + 0.25 (cos) = 3, and noise 1
    expect(deviation).toBe(2)
  })

  it('moves by the surprise times s / (s + σ²)', () => {
    const { belief, delta } = learnedFrom(newStartingValue(), midnight, 1)
    expect(delta).toBe(-2)
    // 3 − 2 × 3/4
    expect(expectation(belief, midnight).felt).toBeCloseTo(1.5, 12)
  })

  it('gives each weight its share of the surprise', () => {
    const { belief } = learnedFrom(newStartingValue(), midnight, 1)
    const share = (variance: number) => (variance * -2) / 4
    expect([...belief.mean]).toEqual([
      3 + share(2.25),
      share(0.25),
      0,
      0,
      share(0.25),
      0,
      0,
      0,
      share(0.25),
      0,
    ])
  })

  it('tells one kind of work from another', () => {
    const problems: Start = { ...midnight, kind: 'problems' }
    let belief = newStartingValue()
    for (let time = 0; time < 30; time++) {
      belief = learnedFrom(belief, midnight, 1).belief
      belief = learnedFrom(belief, problems, 4).belief
    }
    expect(expectation(belief, midnight).felt).toBeLessThan(2)
    expect(expectation(belief, problems).felt).toBeGreaterThan(3)
  })

  it('never expects what is not on the scale', () => {
    const long: Start = { ...midnight, minutes: 60 }
    const belief = after(
      Array.from({ length: 20 }, () => 5 as const),
      long,
    )
    expect(expectation(belief, { ...long, minutes: 90 }).felt).toBeLessThanOrEqual(5)
    expect(
      expectation(after(Array.from({ length: 20 }, () => 1 as const)), midnight).felt,
    ).toBeGreaterThanOrEqual(1)
  })

  it('stays able to learn: a changed feeling is followed', () => {
    const belief = after([
      ...Array.from({ length: 200 }, () => 5 as const),
      ...Array.from({ length: 30 }, () => 2 as const),
    ])
    expect(expectation(belief, midnight).felt).toBeLessThan(3)
  })
})
