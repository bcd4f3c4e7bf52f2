import { describe, expect, it } from 'vitest'
import { median } from '@/bench/figures'
import { answerMs, firstGrade, reviewGrade, usualHabits } from '@/bench/policy/learners/habits'
import { randomOf } from '@/bench/policy/learners/people'

const MANY = 20_000
const random = randomOf('habits', 1)
const times = <T>(make: () => T): T[] => Array.from({ length: MANY }, make)
const share = <T>(all: readonly T[], is: (one: T) => boolean) => all.filter(is).length / all.length

describe("the habits of people's logs", () => {
  it('grade first answers by their shares, easier cards better', () => {
    const answers = times(() => {
      const ease = random.normal()
      return { ease, grade: firstGrade(usualHabits, ease, random) }
    })
    expect(share(answers, ({ grade }) => grade === 1)).toBeCloseTo(0.33, 1)
    expect(share(answers, ({ grade }) => grade === 4)).toBeCloseTo(0.07, 1)
    const easy = answers.filter(({ ease }) => ease > 0)
    expect(share(easy, ({ grade }) => grade === 1)).toBeLessThan(0.2)
  })

  it('recall as often as it is likely, with hard and easy in the shares of logs', () => {
    const grades = times(() => reviewGrade(usualHabits, 0.9, random.uniform()))
    expect(share(grades, (grade) => grade > 1)).toBeCloseTo(0.9, 2)
    const recalled = grades.filter((grade) => grade > 1)
    expect(share(recalled, (grade) => grade === 2)).toBeGreaterThan(0.07)
    expect(share(recalled, (grade) => grade === 2)).toBeLessThan(0.15)
    expect(share(recalled, (grade) => grade === 4)).toBeLessThan(0.05)
  })

  it.each([
    ['review', 3, 9.4],
    ['review', 1, 16.7],
    ['first', 1, 23.4],
    ['repeat', 3, 7.3],
  ] as const)('take over a %s graded %i as long as people do', (place, grade, seconds) => {
    const taken = times(() => answerMs(usualHabits, place, grade, random) / 1000)
    expect(median(taken) / seconds).toBeGreaterThan(0.96)
    expect(median(taken) / seconds).toBeLessThan(1.04)
    expect(Math.max(...taken)).toBe(60)
  })
})
