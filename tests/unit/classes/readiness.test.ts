import { describe, expect, it } from 'vitest'
import { median, readyAt, recallColumns } from '@/lib/classes'

describe('who is ready', () => {
  const expected = (recall: number, low: number, high: number) => ({ recall, band: [low, high] as const })

  it('is counted by the forecast, and by where its band lies', () => {
    const group = [
      expected(0.95, 0.9, 0.99),
      expected(0.91, 0.85, 0.95),
      expected(0.88, 0.8, 0.93),
      expected(0.7, 0.6, 0.8),
    ]
    expect(readyAt(0.9, group)).toEqual({ ready: 2, bands: { above: 1, across: 2, below: 1 } })
  })

  it('is said without bands where somebody has none', () => {
    expect(readyAt(0.5, [{ recall: 0.5, band: null }, expected(0.4, 0.3, 0.5)])).toEqual({
      ready: 1,
      bands: null,
    })
  })
})

describe('the median', () => {
  it('is what half of them reach', () => {
    expect(median([])).toBeNull()
    expect(median([0.3])).toBe(0.3)
    expect(median([0.9, 0.1, 0.5])).toBe(0.5)
    expect(median([0.2, 0.8, 0.4, 0.6])).toBe(0.5)
  })
})

describe('the columns of the plot', () => {
  it('hold every learner once, those below the target first', () => {
    const columns = recallColumns([0, 0.05, 0.62, 0.68, 0.65, 0.99, 1], 0.65)
    expect(columns.map(({ learners }) => learners.length)).toEqual([2, 0, 0, 0, 0, 0, 3, 0, 0, 2])
    expect(columns[6]).toEqual({
      from: 60,
      to: 70,
      learners: [{ isReady: false }, { isReady: true }, { isReady: true }],
    })
  })

  it('are all solid without a target', () => {
    const learners = recallColumns([0.1, 0.9], null).flatMap((column) => column.learners)
    expect(learners.every(({ isReady }) => isReady)).toBe(true)
  })
})
