import { describe, expect, it } from 'vitest'
import {
  activation,
  recallLogOdds,
  recallSeconds,
  withPractice,
  type Practice,
} from '@/lib/scheduling/simulated-memory'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const start = Date.UTC(2026, 0, 1)
const practised = (...times: number[]): readonly Practice[] =>
  times.reduce<readonly Practice[]>((practices, at) => withPractice(practices, at), [])

describe('the activation of a simulated memory', () => {
  it('is nothing before the first practice', () => {
    expect(activation([], start)).toBe(-Infinity)
  })

  it('is the sum of decaying traces, as worked out by hand', () => {
    // First trace: decay 0.17, as nothing was there. After 100 s: m = ln 100^−0.17 = −0.17 × 4.60517 = −0.782879.
    const once = practised(start)
    expect(once[0]?.decay).toBeCloseTo(0.17, 12)
    expect(activation(once, start + 100_000)).toBeCloseTo(-0.782879, 6)
    // Second trace at 100 s: decay 0.17 + 0.2 e^−0.782879 = 0.17 + 0.2 × 0.457088 = 0.261418.
    const twice = withPractice(once, start + 100_000)
    expect(twice[1]?.decay).toBeCloseTo(0.261418, 6)
    // At 200 s: ln(200^−0.17 + 100^−0.261418) = ln(0.406278 + 0.300035) = −0.347697.
    expect(activation(twice, start + 200_000)).toBeCloseTo(-0.347697, 5)
  })

  it('counts a second beyond the hour of a sitting as a fortieth', () => {
    const once = practised(start)
    // A day: 3600 + 0.025 × 82 800 = 5670 s, so m = −0.17 ln 5670.
    expect(activation(once, start + DAY)).toBeCloseTo(-0.17 * Math.log(5670), 9)
  })

  it('fades with time and rises with practice', () => {
    const once = practised(start)
    expect(activation(once, start + 2 * DAY)).toBeLessThan(activation(once, start + DAY))
    const twice = practised(start, start + DAY)
    expect(activation(twice, start + 2 * DAY)).toBeGreaterThan(activation(once, start + 2 * DAY))
  })

  it('keeps longer what was practised at a distance than what was crammed', () => {
    const crammed = practised(start, start + 60_000, start + 120_000)
    const spaced = practised(start, start + DAY, start + 2 * DAY)
    const later = start + 60 * DAY
    expect(activation(spaced, later)).toBeGreaterThan(activation(crammed, later))
  })
})

describe('recall from a simulated memory', () => {
  it('is even at the threshold, and surer and quicker the stronger the memory', () => {
    expect(recallLogOdds(-1.68, 0)).toBeCloseTo(0, 12)
    expect(recallLogOdds(-1.68, 0.3)).toBeCloseTo(1, 12)
    expect(recallLogOdds(-1, 0)).toBeGreaterThan(recallLogOdds(-2, 0))
    expect(recallSeconds(0)).toBeCloseTo(4.4, 12)
    expect(recallSeconds(-2)).toBeGreaterThan(recallSeconds(-1))
  })
})
