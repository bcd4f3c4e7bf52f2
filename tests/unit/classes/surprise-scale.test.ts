import { describe, expect, it } from 'vitest'
import { surpriseScale } from '@/components/classes/report/surprise-scale'

const surprise = (low: number, mean: number, high: number) => ({ learners: 9, low, mean, high })

describe('the line that surprises lie on', () => {
  it('has zero on it, and every bar within it', () => {
    const { ticks, place } = surpriseScale([surprise(-62, -41, -18), surprise(-4, 6, 13)])
    expect(ticks).toEqual([-60, -40, -20, 0, 20])
    expect(place(0)).toBeGreaterThan(place(-62))
    for (const points of [-62, 13]) {
      expect(place(points)).toBeGreaterThanOrEqual(0)
      expect(place(points)).toBeLessThanOrEqual(100)
    }
  })

  it('has few ticks, however far apart surprises are', () => {
    expect(surpriseScale([surprise(-100, -90, -80), surprise(80, 90, 100)]).ticks).toEqual([
      -100, -50, 0, 50, 100,
    ])
    expect(surpriseScale([surprise(-3, -1, 2)]).ticks).toEqual([0, 10])
    expect(surpriseScale([]).ticks).toEqual([0, 10])
  })
})
