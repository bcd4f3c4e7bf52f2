import { describe, expect, it } from 'vitest'
import { minutesFor } from '@/bench/policy/equal-minutes'
import {
  byActivation,
  byTrace,
  byTwoSpeeds,
  plainFsrs6,
  spindle,
  yearOf,
  type Year,
} from '@/tests/support/planned-year'

/** Nobody here remembers as the scheduler thinks: some forget twice as fast, some half, some by another law. */
const people = [
  ...[-0.15, 0, 0.15].map(byActivation),
  ...[0.5, 1, 2].map(byTrace),
  ...[0.5, 1, 2].map(byTwoSpeeds),
]

/** What FSRS-6 is tried at: between these, minutes for the same knowledge are interpolated. */
const AIMS = [0.95, 0.92, 0.9, 0.85, 0.8, 0.7] as const

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
    const reached = ({ seconds, knowledge }: Year) => ({ minutes: seconds / 60, figure: knowledge })
    const ratios = years.map(({ person, ours, plain }) => {
      const others = AIMS.filter((aim) => aim !== desired).map((aim) => yearOf(person, plainFsrs6(aim)))
      const theirs = minutesFor(ours.knowledge, [plain, ...others].map(reached))
      return Math.log(ours.seconds / 60 / (theirs ?? expect.fail()))
    })
    expect(Math.exp(mean(ratios))).toBeLessThanOrEqual(1)
  })
})
