import { describe, expect, it } from 'vitest'
import { gradeOfSteps } from '@/lib/sleep/round-grade'

describe('what a problem comes to after its night', () => {
  it.each([
    [['right', 'right'], 0, 4],
    [['missed'], 0, 4],
    [['right', 'passed'], 0, 4],
    [['missed', 'right'], 1, 3],
    [['told', 'right'], 0, 2],
    [['told', 'missed'], 3, 2],
    [['told', 'told'], 2, 1],
  ] as const)('is, of steps %j with %i misses since, %i', (outcomes, misses, grade) => {
    expect(gradeOfSteps(outcomes, misses)).toBe(grade)
  })
})
