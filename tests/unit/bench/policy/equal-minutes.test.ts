import { describe, expect, it } from 'vitest'
import { minutesFor } from '@/bench/policy/equal-minutes'

const sweep = [
  { figure: 300, minutes: 400 },
  { figure: 100, minutes: 100 },
  { figure: 200, minutes: 200 },
]

describe('minutes for an equal figure', () => {
  it('are those of the sweep where it has the figure', () => {
    expect(minutesFor(200, sweep)).toBeCloseTo(200)
  })

  it('lie between on the logarithm of minutes', () => {
    expect(minutesFor(150, sweep)).toBeCloseTo(Math.sqrt(100 * 200))
  })

  it('go on as the last stretch does, beyond either end', () => {
    expect(minutesFor(400, sweep)).toBeCloseTo(800)
    expect(minutesFor(0, sweep)).toBeCloseTo(50)
  })

  it('leave out what costs more and reaches less', () => {
    expect(minutesFor(150, [...sweep, { figure: 140, minutes: 300 }])).toBeCloseTo(Math.sqrt(100 * 200))
  })

  it('cannot be told from one point', () => {
    expect(minutesFor(150, sweep.slice(0, 1))).toBeNull()
  })
})
