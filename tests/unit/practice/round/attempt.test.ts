import { describe, expect, it } from 'vitest'
import { afterAttempt, openHint, tellStep, writeText, type Counted } from '@/lib/practice/round/attempt'
import type { Round } from '@/lib/practice/round/round'
import { PREDICTION, problemOf, roundOf, shownIn, text } from '../../../support/rounds'

const right: Counted = { isRight: true, given: text('0'), passes: 0, delta: 0.4 }
const missed: Counted = { isRight: false, given: text('7'), passes: 0, delta: -0.6 }
const again = { delta: null }
const shown = shownIn(roundOf(problemOf(3)))

/** A round after help of a kind was opened in it. */
function helped(round: Round, kind: 1 | 2 | 3): Round {
  const opened = openHint(round, kind)
  if (opened === null) throw new Error('not opened')
  return opened
}

describe('a right first attempt', () => {
  it('does the step, with its prediction and its surprise', () => {
    const { done, open } = afterAttempt(shown, right)
    expect(open).toBeNull()
    expect(done).toEqual([
      {
        place: 0,
        outcome: 'right',
        isUnaided: true,
        prediction: PREDICTION,
        delta: 0.4,
        attempts: 1,
        given: text('0'),
      },
    ])
  })

  it('is not unaided with help that was there, or that was opened', () => {
    const withHelp = shownIn(roundOf(problemOf(3)), { level: 1, shown: 1 })
    expect(afterAttempt(withHelp, right).done[0]?.isUnaided).toBe(false)
    const opened = helped(shownIn(roundOf(problemOf(3)), { level: 1 }), 1)
    expect(afterAttempt(opened, right).done[0]?.isUnaided).toBe(false)
  })

  it('may pass the steps after it, which nobody was asked', () => {
    const { done } = afterAttempt(shown, { ...right, passes: 2 })
    expect(done.map(({ place, outcome }) => [place, outcome])).toEqual([
      [0, 'right'],
      [1, 'passed'],
      [2, 'passed'],
    ])
    expect(done[1]).toEqual({
      place: 1,
      outcome: 'passed',
      isUnaided: false,
      prediction: null,
      delta: null,
      attempts: 0,
      given: null,
    })
  })
})

describe('a missed first attempt', () => {
  const once = afterAttempt(shown, missed)

  it('leaves the step on the screen, and is remembered as the first', () => {
    expect(once.done).toEqual([])
    expect(once.open).toMatchObject({
      attempts: 1,
      first: { opened: 0, delta: -0.6 },
      prediction: PREDICTION,
    })
  })

  it('is what counts, however the next ones go', () => {
    const after = afterAttempt(afterAttempt(helped(once, 3), { ...missed, ...again }), { ...right, ...again })
    expect(after.done[0]).toMatchObject({
      outcome: 'missed',
      attempts: 3,
      delta: -0.6,
      given: text('0'),
      isUnaided: true,
    })
  })

  it('with help that had been opened is not unaided', () => {
    const opened = helped(shownIn(roundOf(problemOf(3)), { level: 2 }), 2)
    const tried = afterAttempt(opened, { ...missed, delta: null })
    expect(tried.open?.first).toEqual({ opened: 2, delta: null })
    expect(afterAttempt(tried, { ...right, ...again }).done[0]?.isUnaided).toBe(false)
  })
})

describe('telling a step', () => {
  it('does it after an attempt, with nothing given', () => {
    const told = tellStep(afterAttempt(shown, missed))
    expect(told?.open).toBeNull()
    expect(told?.done[0]).toMatchObject({ outcome: 'told', attempts: 1, delta: -0.6, given: null })
  })

  it('is not done before one', () => {
    expect(tellStep(shown)).toBeNull()
    expect(tellStep(roundOf(problemOf(3)))).toBeNull()
  })
})

describe('a free text', () => {
  it('is kept until it lacked points, and is then written again', () => {
    const written = writeText(shown, 'my words')
    expect(written.open?.written).toBe('my words')
    expect(afterAttempt(written, missed).open?.written).toBeNull()
  })

  it('is not taken where no step is on the screen', () => {
    const round = roundOf(problemOf(3))
    expect(writeText(round, 'my words')).toEqual(round)
  })
})

it('an attempt at no step changes nothing', () => {
  const round = roundOf(problemOf(3))
  expect(afterAttempt(round, right)).toEqual(round)
})
