import { describe, expect, it } from 'vitest'
import { simulateClass } from '@/bench/skills/simulated/class'

const log = simulateClass({ seed: 3, students: 9 })
const rightOf = (steps: typeof log) => steps.filter(({ isRight }) => isRight).length / steps.length

describe('a made-up class', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(simulateClass({ seed: 3, students: 9 })).toEqual(log)
    expect(simulateClass({ seed: 4, students: 9 })).not.toEqual(log)
  })

  it('has students of each kind who are right neither always nor by chance', () => {
    for (const kind of [0, 1, 2]) {
      const steps = log.filter(({ studentId }) => Number(studentId.split(' ')[1]) % 3 === kind)
      expect(rightOf(steps)).toBeGreaterThan(0.5)
      expect(rightOf(steps)).toBeLessThan(0.95)
    }
  })

  it('has hints only where the first attempt was none, and durations people could take', () => {
    expect(log.some(({ hints }) => hints > 0)).toBe(true)
    for (const { hints, isRight, durationMs } of log) {
      if (hints > 0) expect(isRight).toBe(false)
      expect(durationMs).toBeGreaterThanOrEqual(1500)
      expect(durationMs).toBeLessThanOrEqual(240_000)
    }
  })

  it('goes better at the last of many attempts at a skill than at the first', () => {
    const counts = new Map<string, number>()
    const [early, late]: [typeof log, typeof log] = [[], []]
    for (const step of log) {
      const key = `${step.studentId} ${step.skills[0]}`
      const count = counts.get(key) ?? 0
      counts.set(key, count + 1)
      if (count < 3) early.push(step)
      if (count > 25) late.push(step)
    }
    expect(rightOf(late)).toBeGreaterThan(rightOf(early) + 0.1)
  })
})
