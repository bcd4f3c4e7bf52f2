import { describe, expect, it } from 'vitest'
import type { ForgettingCurve } from '@/lib/learning'
import {
  forgettingQuantile,
  intervalDays,
  NO_EASY_DAYS,
  noLoad,
  redated,
  type WeekdayMinutes,
} from '@/lib/scheduling'

/** V(t) = 0.9^(t / days), of which this much is known from the learner's own answers. */
const fading = (days: number, evidence = 0): ForgettingCurve => ({
  valueAfter: (t) => 0.9 ** (t / days),
  evidenceAfter: () => evidence,
})

const trace = { stability: 40, difficulty: 5 }
const usual = {
  curve: fading(40),
  trace,
  retention: 0.9,
  fitted: null,
  firstAnswer: false,
  atMost: Infinity,
  fuzz: 0.5,
  studyDay: 1000,
  load: noLoad,
}

/** Easy days by weekday, Monday 0. */
const eased = (days: Readonly<Record<number, WeekdayMinutes>>) =>
  NO_EASY_DAYS.map((usualDay, weekday) => days[weekday] ?? usualDay)

describe('an interval', () => {
  it('is where the value reaches the desired retention', () => {
    expect(forgettingQuantile({ ...usual, curve: fading(44) })).toBeCloseTo(44, 1)
    expect(forgettingQuantile({ ...usual, curve: fading(36) })).toBeCloseTo(36, 1)
  })

  it('is shorter for a higher desired retention', () => {
    // FSRS-6's own interval at 95 % is 15.6 days for a stability of 40; 0.9^(t/36) is 0.95 at 17.5.
    expect(forgettingQuantile({ ...usual, curve: fading(36), retention: 0.95 })).toBeCloseTo(17.5, 1)
  })

  it('stays within a quarter of the trace’s own for a stranger', () => {
    expect(forgettingQuantile({ ...usual, curve: fading(4000) })).toBeCloseTo(40 * 1.25, 6)
    expect(forgettingQuantile({ ...usual, curve: fading(1) })).toBeCloseTo(40 / 1.25, 6)
  })

  it('may lie further off the more the learner’s answers have told, and more so towards shorter waits', () => {
    expect(forgettingQuantile({ ...usual, curve: fading(1, 0.5) })).toBeCloseTo(40 / (1.25 * Math.sqrt(3)), 6)
    expect(forgettingQuantile({ ...usual, curve: fading(1, 1) })).toBeCloseTo(40 / (1.25 * 3), 6)
    expect(forgettingQuantile({ ...usual, curve: fading(4000, 0.5) })).toBeCloseTo(
      40 * 1.25 * Math.sqrt(2.4),
      6,
    )
    expect(forgettingQuantile({ ...usual, curve: fading(4000, 1) })).toBeCloseTo(40 * 1.25 * 2.4, 6)
  })

  it('goes by the trace that is fitted to the learner, once there is one', () => {
    const fitted = { ...usual, fitted: 100 }
    expect(forgettingQuantile({ ...fitted, curve: fading(90) })).toBeCloseTo(90, 1)
    expect(forgettingQuantile({ ...fitted, curve: fading(1, 1) })).toBeCloseTo(100 / 1.5, 6)
    expect(forgettingQuantile({ ...fitted, curve: fading(4000, 1) })).toBeCloseTo(100 * 1.25, 6)
    expect(forgettingQuantile({ ...usual, fitted: 0, curve: fading(1) })).toBeGreaterThan(0)
  })

  it('is 14 days at most after a first answer', () => {
    const days = [0, 0.5, 0.999].map((fuzz) => intervalDays({ ...usual, firstAnswer: true, fuzz }))
    expect(days).toEqual([12, 13, 14])
  })

  it('is no longer than before a miss', () => {
    const days = [0, 0.5, 0.999].map((fuzz) => intervalDays({ ...usual, atMost: 9, fuzz }))
    expect(days).toEqual([7, 8, 9])
  })

  it('is a day at least', () => {
    const weak = { ...usual, trace: { stability: 0.05, difficulty: 9 }, curve: fading(0.05) }
    expect(intervalDays(weak)).toBe(1)
  })

  it.each([
    [0, 36],
    [0.5, 40],
    [0.999, 44],
  ])('with fuzz %f falls on day %i of 36 … 44', (fuzz, days) => {
    expect(intervalDays({ ...usual, fuzz })).toBe(days)
  })

  it('avoids the days of its range on which much is due', () => {
    let load = noLoad
    for (let card = 0; card < 99; card++) load = redated(load, 1000, null, 1040)
    const days = Array.from({ length: 101 }, (_, hundredth) =>
      intervalDays({ ...usual, load, fuzz: hundredth / 101 }),
    )
    expect(Math.min(...days)).toBe(36)
    expect(Math.max(...days)).toBe(44)
    expect(days.filter((day) => day === 40).length).toBeLessThanOrEqual(1)
  })

  it('keeps off weekdays without minutes, and comes half as often on those with half', () => {
    // Day 1000 is a Wednesday, so 36 … 44 days later are a Thursday to the Friday of the week after.
    const easyDays = eased({ 5: 'none', 6: 'none', 1: 'half' })
    const days = Array.from({ length: 1000 }, (_, place) =>
      intervalDays({ ...usual, easyDays, fuzz: place / 1000 }),
    )
    const on = (day: number) => days.filter((each) => each === day).length
    // Saturday and Sunday; then the Tuesday beside the Monday.
    expect([on(38), on(39)]).toEqual([0, 0])
    expect(on(41) / on(40)).toBeCloseTo(0.5, 1)
    expect(Math.min(...days)).toBe(36)
    expect(Math.max(...days)).toBe(44)
  })

  it('comes on a weekday without minutes where its range has no other', () => {
    const easyDays = NO_EASY_DAYS.map(() => 'none' as const)
    expect(intervalDays({ ...usual, easyDays })).toBe(intervalDays(usual))
    const weak = { ...usual, trace: { stability: 0.05, difficulty: 9 }, curve: fading(0.05) }
    expect(intervalDays({ ...weak, easyDays })).toBe(1)
  })
})
