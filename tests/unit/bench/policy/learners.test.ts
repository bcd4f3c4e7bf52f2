import { describe, expect, it } from 'vitest'
import { drawPeople, KINDS, mindOf, randomOf } from '@/bench/policy/learners/people'
import { DAY_MS } from '@/bench/policy/learners/learner'
import type { Grade } from '@/lib/learning'

const people = drawPeople(24)
const START = 20_000 * DAY_MS
const ORDINARY = { ease: 0 }

const memoryOf = (index: number, ease = 0) =>
  mindOf(people[index] ?? expect.fail('there is nobody'), randomOf('life', 1)).memory({ ease })

/** A memory practised on these days, each time with one grade. */
function practised(index: number, days: readonly number[], grade: Grade = 3, ease = ORDINARY.ease) {
  const memory = memoryOf(index, ease)
  for (const day of days) memory.practise(START + day * DAY_MS, grade)
  return (day: number) => memory.recall(START + day * DAY_MS)
}

describe('the people that are drawn', () => {
  it('are of four kinds, as many of each', () => {
    for (const kind of KINDS) expect(people.filter((person) => person.kind === kind)).toHaveLength(6)
    expect(new Set(people.map(({ name }) => name)).size).toBe(24)
  })

  it('are the same whoever else is drawn, and differ from one another', () => {
    expect(drawPeople(8)).toEqual(people.slice(0, 8))
    expect(new Set(people.map(({ parameters }) => JSON.stringify(parameters))).size).toBe(24)
    expect(new Set(people.map(({ habits }) => habits.slowness)).size).toBe(24)
  })
})

describe.each(people.map(({ name }, index) => [name, index] as const))('%s', (_, index) => {
  it('knows nothing before the first practice', () => {
    expect(memoryOf(index).recall(START)).toBe(0)
  })

  it('forgets with time, and never the other way', () => {
    const recall = practised(index, [0, 2, 9])
    const later = [9.01, 10, 13, 20, 40, 90, 300].map(recall)
    expect(later).toEqual(later.toSorted((a, b) => b - a))
    expect(new Set(later).size).toBe(later.length)
    expect(Math.min(...later)).toBeGreaterThan(0)
    expect(Math.max(...later)).toBeLessThan(1)
  })

  it('remembers better for more practice, and for practice spaced out', () => {
    const often = practised(index, [0, 3, 10, 25])
    expect(often(55)).toBeGreaterThan(practised(index, [0, 25])(55))
    expect(often(55)).toBeGreaterThan(practised(index, [24.997, 24.998, 24.999, 25])(55))
  })

  it('remembers an easy card better than a hard one', () => {
    const days = [0, 3, 10]
    expect(practised(index, days, 3, 1)(30)).toBeGreaterThan(practised(index, days, 3, -1)(30))
  })
})

describe('a moody learner', () => {
  const index = people.findIndex(({ kind }) => kind === 'moody')
  const shiftAt = (life: number, dayIndex: number, answered = 40, hour = 19) =>
    mindOf(people[index] ?? expect.fail('there is nobody'), randomOf('life', life)).shift({
      dayIndex,
      answered,
      hour,
    })

  it('has days of its own in each life, carried over from one to the next', () => {
    expect(shiftAt(1, 200)).toBe(shiftAt(1, 200))
    expect(shiftAt(1, 200)).not.toBe(shiftAt(2, 200))
    const shifts = Array.from({ length: 300 }, (_, day) => shiftAt(1, day))
    const mean = shifts.reduce((sum, shift) => sum + shift, 0) / shifts.length
    const variance = shifts.reduce((sum, shift) => sum + (shift - mean) ** 2, 0)
    const carried = shifts
      .slice(1)
      .reduce((sum, shift, day) => sum + (shift - mean) * ((shifts[day] ?? 0) - mean), 0)
    expect(carried / variance).toBeGreaterThan(0.5)
  })

  it('tires within a sitting', () => {
    expect(shiftAt(1, 3, 100)).toBeLessThan(shiftAt(1, 3, 10))
  })
})
