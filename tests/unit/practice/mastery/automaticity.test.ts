import { describe, expect, it } from 'vitest'
import { AUTOMATIC, automaticity } from '@/lib/practice/mastery/automaticity'

const attempts = (rights: string, pace = 0) => [...rights].map((mark) => ({ right: mark === '+', pace }))

describe('how automatic a skill is', () => {
  it('is not known before there are five attempts', () => {
    expect(automaticity([])).toBeNull()
    expect(automaticity(attempts('++++'))).toBeNull()
  })

  // σ(0) = 1/2; σ(2) = 1/(1 + e⁻²) = .880797; σ(−2) = .119203; σ(1) = .731059; σ(−2 ln 2) = 1/5; σ(2 ln 3) = 9/10.
  it.each([
    ['+++++', 0, 0.5],
    ['-----', 0, 0],
    ['+-+-+', 0, 0.3],
    ['+++++', -1, 0.880797],
    ['+++++', 1, 0.119203],
    ['++++-', -0.5, 0.584847],
    ['+++++', Math.log(2), 0.2],
    ['++++-', -Math.log(3), 0.72],
  ])('with %s at a pace of %d is %d', (rights, pace, expected) => {
    expect(automaticity(attempts(rights, pace))).toBeCloseTo(expected, 6)
  })

  it('is told by the mean pace of the five', () => {
    const paces = [-2, 2, -1, 1, (-5 * Math.log(9)) / 2]
    expect(automaticity(paces.map((pace) => ({ right: true, pace })))).toBeCloseTo(0.9, 6)
  })

  it('is that of the last five alone', () => {
    expect(automaticity([...attempts('-----', 3), ...attempts('+++++')])).toBe(0.5)
  })

  it('counts as automatic where all were right at one’s own pace, and not where one was missed', () => {
    expect(automaticity(attempts('+++++'))).toBeGreaterThanOrEqual(AUTOMATIC)
    expect(automaticity(attempts('++++-'))).toBeLessThan(AUTOMATIC)
  })
})
