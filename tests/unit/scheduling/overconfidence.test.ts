import { describe, expect, it } from 'vitest'
import { overconfidence, type OwnOutcome } from '@/lib/scheduling'

const times = (count: number, own: number, recalled: boolean): OwnOutcome[] =>
  Array.from({ length: count }, () => ({ own, recalled }))

describe('being too sure', () => {
  it('is spoken of from 15 points over 30 predictions on', () => {
    // 20 · .95 + 10 · .75 = 26.5, of 30: 88.3 %. Recalled 22, 73.3 %: exactly 15 points less.
    const lately = [
      ...times(18, 0.95, true),
      ...times(2, 0.95, false),
      ...times(4, 0.75, true),
      ...times(6, 0.75, false),
    ]
    expect(overconfidence(lately)).toEqual({
      predictions: 30,
      expected: expect.closeTo(26.5 / 30, 12) as number,
      recalled: 22 / 30,
    })
    const oneMore = lately.with(-1, { own: 0.75, recalled: true })
    expect(overconfidence(oneMore)).toBeNull()
  })

  it('says nothing of fewer than 30', () => {
    expect(overconfidence(times(29, 0.95, false))).toBeNull()
    expect(overconfidence([])).toBeNull()
  })

  it('goes by the latest 30 alone', () => {
    expect(overconfidence([...times(30, 0.75, true), ...times(300, 0.95, false)])).toBeNull()
    expect(overconfidence([...times(30, 0.95, false), ...times(300, 0.05, true)])).toEqual({
      predictions: 30,
      expected: expect.closeTo(0.95, 12) as number,
      recalled: 0,
    })
  })

  it('says nothing of somebody who is too unsure', () => {
    expect(overconfidence(times(30, 0.25, true))).toBeNull()
  })
})
