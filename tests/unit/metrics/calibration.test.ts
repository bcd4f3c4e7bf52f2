import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { RollingCalibration } from '@/lib/metrics/calibration'

const answers = fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.boolean()), {
  minLength: 1,
  maxLength: 40,
})
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

describe('rolling calibration', () => {
  it('says nothing before the first answer', () => {
    expect(new RollingCalibration(3).read()).toBeNull()
  })

  it('is as reckoned by hand', () => {
    const calibration = new RollingCalibration(10)
    calibration.add(0.9, true)
    calibration.add(0.5, false)
    calibration.add(0.6, true)
    const read = calibration.read()
    expect(read?.answers).toBe(3)
    expect(read?.predicted).toBeCloseTo(2 / 3, 12)
    expect(read?.recalled).toBeCloseTo(2 / 3, 12)
    expect(read?.brier).toBeCloseTo((0.01 + 0.25 + 0.16) / 3, 12)
  })

  it('is about the last answers and no earlier ones', () => {
    fc.assert(
      fc.property(answers, fc.integer({ min: 1, max: 12 }), (all, most) => {
        const calibration = new RollingCalibration(most)
        for (const [value, isRecalled] of all) calibration.add(value, isRecalled)
        const last = all.slice(-most)
        const read = calibration.read()
        expect(read?.answers).toBe(last.length)
        expect(read?.predicted).toBeCloseTo(mean(last.map(([value]) => value)), 12)
        expect(read?.recalled).toBeCloseTo(mean(last.map(([, isRecalled]) => Number(isRecalled))), 12)
        expect(read?.brier).toBeCloseTo(
          mean(last.map(([value, isRecalled]) => (Number(isRecalled) - value) ** 2)),
          12,
        )
      }),
    )
  })
})
