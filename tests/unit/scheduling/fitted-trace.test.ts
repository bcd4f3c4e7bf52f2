import { default_w } from 'ts-fsrs'
import { describe, expect, it } from 'vitest'
import { fittedInterval, fittedTrace, nextTrace, firstTrace } from '@/lib/scheduling'
import { FITS } from '@/tests/support/trace-fits'

const past = (...answers: readonly (readonly [number, 1 | 2 | 3 | 4])[]) => ({ from: null, answers })
const [, patient] = FITS
const fitOf = (parameters: readonly number[] | null) => ({ parameters, answers: 400 })

describe('the interval of a trace fitted to the learner', () => {
  it('is unknown until something is fitted, and where the usual parameters are as good', () => {
    expect(fittedInterval(null, past([0, 3]), 0.9)).toBeNull()
    expect(fittedInterval(fitOf(null), past([0, 3]), 0.9)).toBeNull()
    expect(fittedInterval(fitOf(default_w), past(), 0.9)).toBeNull()
  })

  it('is the usual one under the usual parameters', () => {
    const usual = nextTrace(nextTrace(firstTrace(3), 3, false, 3), 0, true, 2)
    expect(fittedInterval(fitOf(default_w), past([0, 3], [3, 3], [0, 2]), 0.9)).toBeCloseTo(
      usual.stability,
      6,
    )
  })

  it('begins with the stability that was fitted to a first answer', () => {
    // w₂ = 19.033 is S₀(good), and R(S; S) = 0.9.
    expect(fittedInterval(fitOf(patient ?? []), past([0, 3]), 0.9)).toBeCloseTo(19.033, 3)
    expect(fittedInterval(fitOf(default_w.with(0, 0.01)), past([0, 1]), 0.9)).toBeCloseTo(0.01, 6)
  })

  it('goes on from the memory that another program left where no answers are known', () => {
    const from = { stability: 30, difficulty: 5 }
    expect(fittedInterval(fitOf(default_w), { from, answers: [] }, 0.9)).toBeCloseTo(30, 6)
    expect(fittedInterval(fitOf(default_w), { from, answers: [[30, 3]] }, 0.9)).toBeGreaterThan(30)
  })

  it('is longer for a lower aim', () => {
    const fit = fitOf(default_w)
    expect(fittedInterval(fit, past([0, 3]), 0.8)).toBeGreaterThan(
      fittedInterval(fit, past([0, 3]), 0.9) ?? 0,
    )
    expect(fittedTrace(default_w)).toBe(fittedTrace(default_w))
  })
})
