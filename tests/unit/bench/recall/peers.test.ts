import { predictRecall, updateRecall } from 'ebisu-js/dist/ebisu.cjs'
import { describe, expect, it, vi } from 'vitest'
import { average } from '@/bench/recall/models/average'
import { EBISU_PRIOR, ebisuRecall, ebisuStep, ebisuV2 } from '@/bench/recall/models/ebisu-v2'
import { fsrs6Default } from '@/bench/recall/models/fsrs-6-default'
import { movingAverage } from '@/bench/recall/models/moving-average'
import { NEW_CARD, sm2, sm2Step } from '@/bench/recall/models/sm-2'
import { firstTrace, nextTrace, retrievability } from '@/lib/scheduling'
import { log, quiet, type Brief } from './made-log'

/** Card a on days 0 … 7, with a repeat on day 2; ratings of a's scored reviews: 3 1 3 4 2 1 3. The last five are tested. */
const week: readonly Brief[] = [
  ['a', 0, 3],
  ['a', 1, 3],
  ['a', 2, 1],
  ['a', 2.1, 3],
  ['a', 3, 3],
  ['a', 4, 4],
  ['a', 5, 2],
  ['a', 6, 1],
  ['a', 7, 3],
]

describe('the moving average', () => {
  it('moves by 0.3 of each surprise, from 1.2', async () => {
    // x: 1.2; a pass at .768525 makes it 1.269443, a miss at .780622 1.035256, a pass at .737933 1.113876.
    const predictions = await movingAverage.predict(log(week), quiet)
    expect(predictions[0]).toBeCloseTo(1 / (1 + Math.exp(-1.0352558)), 5)
    expect(predictions[1]).toBeCloseTo(1 / (1 + Math.exp(-1.1138756)), 5)
  })
})

describe('the average', () => {
  it('is the share recalled of the scored reviews before each fold', async () => {
    const predictions = await average.predict(log(week), quiet)
    expect([...predictions]).toEqual([1 / 2, 2 / 3, 3 / 4, 4 / 5, 4 / 6])
  })
})

describe('SM-2', () => {
  it.each([
    // Good is quality 4: easiness stays 2.5.
    [[3, 3, 3, 3], [1, 6, 15, 38], 2.5],
    // Easy is 5: easiness 2.6, 2.7, used from the next interval on.
    [[4, 4, 4], [1, 6, 16], 2.8],
    // Hard is 3: easiness 2.36, 2.22.
    [[2, 2, 2], [1, 6, 13], 2.08],
    // A miss is 2: easiness 2.18 and everything from the start.
    [[3, 3, 1, 3, 3, 3], [1, 6, 1, 1, 6, 13], 2.18],
    [[1, 1, 1, 1, 1], [1, 1, 1, 1, 1], 1.3],
  ])('after ratings %j gives intervals %j and easiness %d', (ratings, intervals, easiness) => {
    let state = NEW_CARD
    const given = ratings.map((rating) => (state = sm2Step(state, rating)).interval)
    expect(given).toEqual(intervals)
    expect(state.easiness).toBeCloseTo(easiness, 12)
  })

  it('expects 90 % when its interval is over, and takes no note of repeats on a day', async () => {
    // Intervals before the tested reviews: 1 after the miss, then 1, 6, 6 · 2.28 = 14, 1 after the next miss.
    const predictions = await sm2.predict(log(week), quiet)
    for (const [place, interval] of [1, 1, 6, 14, 1].entries()) {
      expect(predictions[place]).toBeCloseTo(0.9 ** (1 / interval), 12)
    }
  })
})

describe('Ebisu', () => {
  it('starts at half a chance after 512 days', () => {
    expect(ebisuRecall(EBISU_PRIOR, 512)).toBeCloseTo(0.5, 10)
  })

  it('follows B(α + t, β) / B(α, β): a beta of (1, 1) after 2 days is 1/(1 + t/2)', () => {
    expect(ebisuRecall([1, 1, 2], 6)).toBeCloseTo(1 / 4, 10)
  })

  it('is its own package, one update for each earlier day', async () => {
    const first = updateRecall([0.2, 0.2, 512], 1, 1, 0.001)
    const third = updateRecall(updateRecall(first, 1, 1, 1), 0, 1, 1)
    const predictions = await ebisuV2.predict(log(week), quiet)
    expect(predictions[0]).toBe(predictRecall(third, 1, true))
  })

  it('keeps its model where the package finds no new one', () => {
    // The package prints what it gives up on.
    vi.spyOn(console, 'error').mockReturnValueOnce()
    expect(ebisuStep([NaN, NaN, 1], true, 1)).toEqual([NaN, NaN, 1])
  })
})

describe('FSRS-6 with its defaults', () => {
  it('is ts-fsrs by whole days, repeats on a day moving the memory by the short-term formula', async () => {
    const repeated = nextTrace(nextTrace(nextTrace(firstTrace(3), 1, false, 3), 1, false, 1), 0, true, 3)
    const predictions = await fsrs6Default.predict(log(week), quiet)
    expect(predictions[0]).toBe(retrievability(repeated, 1))
    expect(predictions[1]).toBe(retrievability(nextTrace(repeated, 1, false, 3), 1))
  })
})
