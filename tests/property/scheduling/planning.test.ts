import { describe, expect, it } from 'vitest'
import { byActivation, byTrace, byTwoSpeeds, plainFsrs6, spindle, yearOf } from '@/tests/support/planned-year'

/** Nobody here remembers as the scheduler thinks: some forget twice as fast, some half, some by another law. */
const people = [
  ...[-0.15, 0, 0.15].map(byActivation),
  ...[0.5, 1, 2].map(byTrace),
  ...[0.5, 1, 2].map(byTwoSpeeds),
]

/** Nine years of some 1,500 reviews each leave a mean this uncertain, twice over. */
const CHANCE = 0.006

describe.each([0.9, 0.8])('a year planned for %f', (desired) => {
  const years = people.map((person) => ({
    person,
    ours: yearOf(person, spindle(desired)),
    plain: yearOf(person, plainFsrs6(desired)),
  }))
  const mean = (numbers: readonly number[]) =>
    numbers.reduce((sum, number) => sum + number, 0) / numbers.length

  it('hits the desired retention, whoever is planned for', () => {
    for (const { person, ours } of years) {
      expect(Math.abs(ours.retention - desired), person.name).toBeLessThan(0.055)
    }
    expect(Math.abs(mean(years.map(({ ours }) => ours.retention)) - desired)).toBeLessThan(0.015)
  })

  it('strays no further from it than FSRS-6 does', () => {
    const stray = (retention: number) => Math.abs(retention - desired)
    expect(mean(years.map(({ ours }) => stray(ours.retention)))).toBeLessThanOrEqual(
      mean(years.map(({ plain }) => stray(plain.retention))) + CHANCE,
    )
  })

  it('costs no more time for the same knowledge than FSRS-6', () => {
    const ratios = years.map(({ ours, plain }) =>
      Math.log(ours.seconds / ours.knowledge / (plain.seconds / plain.knowledge)),
    )
    expect(Math.exp(mean(ratios))).toBeLessThanOrEqual(1)
  })
})
