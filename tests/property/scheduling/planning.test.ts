import { describe, expect, it } from 'vitest'
import { minutesFor } from '@/bench/policy/equal-minutes'
import {
  byActivation,
  byTrace,
  byTwoSpeeds,
  plainFsrs6,
  spindle,
  yearOf,
  type Person,
  type Planner,
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

/**
 * By how much minutes for the same knowledge may exceed those of FSRS-6. Both go by their usual parameters here: nobody is fitted, and over
 * six seeds it was 1.03 at 0.9 (docs/decisions/0151).
 */
const MOST_MINUTES = { 0.9: 1.06, 0.8: 1 } as const
const SEEDS = [1, 2] as const

describe.each([0.9, 0.8] as const)('a year planned for %f', (desired) => {
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

  it('costs hardly more time for the same knowledge than FSRS-6', () => {
    const reached = (person: Person, planner: () => Planner) => {
      const lived = SEEDS.map((seed) => yearOf(person, planner(), { seed }))
      const sum = (of: (year: Year) => number) => lived.reduce((total, year) => total + of(year), 0)
      return { minutes: sum(({ seconds }) => seconds / 60), figure: sum(({ knowledge }) => knowledge) }
    }
    const ratios = people.map((person) => {
      const ours = reached(person, () => spindle(desired))
      const theirs = minutesFor(
        ours.figure,
        AIMS.map((aim) => reached(person, () => plainFsrs6(aim))),
      )
      return Math.log(ours.minutes / (theirs ?? expect.fail()))
    })
    expect(Math.exp(mean(ratios))).toBeLessThanOrEqual(MOST_MINUTES[desired])
  })
})
