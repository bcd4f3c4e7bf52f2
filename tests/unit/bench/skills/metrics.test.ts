import { expect, it } from 'vitest'
import { calibrationError, measure } from '@/bench/skills/metrics'

const outcomes = [true, true, false, true, false].map((isRight) => ({ isRight }))

it('measures calibration in tenths: here three of .95, of which two were right, and two of .5, of which one was', () => {
  // 3 (2/3 − .95)² of the five, and nothing of the two.
  expect(calibrationError(outcomes, [0.95, 0.95, 0.95, 0.5, 0.5])).toBeCloseTo(
    Math.sqrt((3 * (2 / 3 - 0.95) ** 2) / 5),
    12,
  )
})

it('has a place for certainty', () => {
  expect(calibrationError([{ isRight: true }], [1])).toBe(0)
})

it('gives log loss and the area under the curve beside it', () => {
  const metrics = measure(outcomes, [0.8, 0.8, 0.2, 0.6, 0.6])
  expect(metrics.logLoss).toBeCloseTo(-(3 * Math.log(0.8) + Math.log(0.6) + Math.log(0.4)) / 5, 12)
  expect(metrics.auc).toBeCloseTo(5.5 / 6, 12)
})
