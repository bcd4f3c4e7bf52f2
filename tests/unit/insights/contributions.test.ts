import { describe, expect, it } from 'vitest'
import { contributionsOf } from '@/lib/insights/contributions'
import { binOf } from '@/lib/insights/slots'
import { OWN_PREDICTIONS } from '@/lib/scheduling'
import { answerOf, MORNING, servedWith } from '../../support/insight-answers'

const given = { hour: 8, place: 12, isAfterMiss: true }
const slots = (answer = answerOf()) =>
  Object.fromEntries(
    contributionsOf(answer, given).sums.map(({ figure, slot, sum }) => [figure, { slot, sum }]),
  )

describe('what an answer adds', () => {
  it('is its day, and a sum for each thing that can be said of it', () => {
    expect(contributionsOf(answerOf(), given).day).toEqual({
      ...{ answers: 1, milliseconds: 5_000, newCards: 0, predicted: 1, surprise: 200_000 },
      ...{ first: 1, recalled: 1, fsrs: 900_000, dawn: 750_000, dawnVariance: 187_500 },
    })
    const spindle = {
      ...{ answers: 1, recalled: 1, predicted: 800_000, fsrs: 900_000 },
      ...{ squares: 40_000, logLoss: 223_144 },
    }
    const fsrs = { ...spindle, predicted: 900_000, squares: 10_000, logLoss: 105_361 }
    expect(slots()).toEqual({
      spindle: { slot: 6, sum: spindle },
      fsrs: { slot: 8, sum: fsrs },
      hour: { slot: 2, sum: spindle },
      place: { slot: 1, sum: spindle },
      // R of 0.9 at a stability of ten days is ten days.
      gap: { slot: 1, sum: spindle },
      return: { slot: 1, sum: spindle },
      miss: { slot: 0, sum: spindle },
    })
  })

  it('of a miss is what was given to recall', () => {
    const { spindle } = slots(answerOf({ grade: 1 }))
    expect(spindle?.sum).toEqual({
      ...{ answers: 1, recalled: 0, predicted: 800_000, fsrs: 900_000 },
      ...{ squares: 640_000, logLoss: 1_609_438 },
    })
    expect(contributionsOf(answerOf({ grade: 1 }), given).day.surprise).toBe(-800_000)
  })

  it('of a card never seen is its time alone', () => {
    const { day, sums } = contributionsOf(answerOf({ served: null }), given)
    expect(sums).toEqual([])
    expect(day).toMatchObject({ answers: 1, newCards: 1, predicted: 0, first: 0, milliseconds: 5_000 })
  })

  it('of a repeat within the day is its surprise, and nothing about who predicts better', () => {
    const { day, sums } = contributionsOf(answerOf({ served: servedWith(0.7, 1, null) }), given)
    expect(sums).toEqual([])
    expect(day).toMatchObject({ answers: 1, predicted: 1, surprise: 300_000, first: 0, recalled: 0 })
  })

  it('counts a minute at most, and nothing for a clock that was set back', () => {
    const milliseconds = (at: number) => contributionsOf(answerOf({ at }), given).day.milliseconds
    expect(milliseconds(MORNING + 3_600_000)).toBe(60_000)
    expect(milliseconds(MORNING - 5_000)).toBe(0)
  })

  it('compares the learner too where they predicted first', () => {
    const served = { ...servedWith(0.8, 0.9, 0.75), blend: 0.6 }
    const compared = slots(answerOf({ ownPrediction: 0.25, served }))
    expect(compared['own']).toMatchObject({ slot: 1, sum: { predicted: 250_000, squares: 562_500 } })
    expect(compared['together']).toMatchObject({ slot: 4, sum: { predicted: 600_000, squares: 160_000 } })
    expect(compared['own-spindle']).toEqual(compared['spindle'])
    expect(compared['own-fsrs']).toEqual(compared['fsrs'])
    const seen = slots(
      answerOf({ ownPrediction: 0.25, sawPrediction: true, served: { ...served, blend: null } }),
    )
    expect(Object.keys(seen)).toEqual(Object.keys(slots()))
  })

  it('is finite where FSRS-6 was certain', () => {
    const { fsrs } = slots(answerOf({ grade: 1, served: servedWith(0.8, 1, 0.8) }))
    expect(fsrs?.sum.logLoss).toBe(Math.round(-Math.log(1e-6) * 1e6))
  })

  it.each([
    [1, 0.987, 0],
    [7, 0.93391963, 0],
    [8, 0.92676192, 1],
    [30, 0.82836492, 2],
  ])('knows the days since the last answer from what FSRS-6 predicted: %s', (_, fsrs, slot) => {
    const served = { ...servedWith(0.8, fsrs, 0.8), traceBefore: { stability: 12.3, difficulty: 5 } }
    expect(slots(answerOf({ served }))['gap']?.slot).toBe(slot)
  })
})

it('has a bin of its own for each prediction a learner can make', () => {
  const bins = OWN_PREDICTIONS.map(binOf)
  expect(bins).toEqual([0, 1, 3, 5, 9])
  expect([0, 1].map(binOf)).toEqual([0, 9])
})
