import { describe, expect, test } from 'vitest'
import { grade, next, park, predictOwn, resume, reveal, type StudyState } from '@/components/study/machine'
import { summaryOf } from '@/components/study/summary'
import type { SittingDto } from '@/lib/contracts/sitting'
import type { Grade } from '@/lib/scheduling'
import { freshCard, idOf, MORNING, reviewCard, sittingOf, TODAY } from '../../support/sitting-fixture'

const settings = { ownPrediction: 'always' as const, largeSurprise: 101, singleKeyShortcuts: true }

/** Plays a sitting through with these grades, each answer taking ten seconds. */
function played(sitting: SittingDto, grades: readonly Grade[], own: number | null = null): StudyState {
  return grades.reduce<StudyState>(
    (state, given, index) => {
      const shown = next(state, 0)
      const asked = own === null ? shown : predictOwn(shown, own)
      const at = MORNING + (index + 1) * 10_000
      const done = grade(reveal(asked), given, { eventId: idOf('ee', index), at })
      if (done === null) throw new Error('nothing to answer')
      return done.state
    },
    resume(sitting, [], null, MORNING),
  )
}

const summarised = ({ sitting, run, scene }: StudyState) =>
  summaryOf({ kept: { request: {}, sitting, clockOffset: 0, endedAt: null }, steps: run.steps, scene })

const cards = (count: number) => Array.from({ length: count }, (_, index) => reviewCard(index + 1))

describe('a sitting added up', () => {
  test('is nothing without an answer', () => {
    const state = resume(sittingOf(cards(2)), [], null, MORNING)
    const parked = park(state, { eventId: idOf('ee', 1), at: MORNING })
    expect(summarised(parked?.state ?? state)).toBeNull()
  })

  test('counts first answers that had a prediction, and what was expected of them', () => {
    const sitting = sittingOf([reviewCard(1), freshCard(2), reviewCard(3), reviewCard(4)], { settings })
    // The miss of card 3 comes back at the end and is recalled then.
    const summary = summarised(played(sitting, [3, 3, 1, 4, 3]))
    expect(summary).toMatchObject({ predicted: 3, recalled: 2, newCards: 1, newRecalled: 1, left: 0 })
    expect(summary?.expected).toBeGreaterThan(2)
    expect(summary?.expected).toBeLessThan(3)
    expect(summary?.answers).toHaveLength(5)
    expect(summary?.seconds).toBe(50)
  })

  test('names what fell furthest below its prediction, worst first, three at most', () => {
    const sitting = sittingOf(
      [5, 8, 11, 14, 17].map((daysAgo, index) => reviewCard(index + 1, { daysAgo, stability: 20 })),
      { settings },
    )
    const summary = summarised(played(sitting, [1, 1, 1, 1, 3]))
    expect(summary?.worth.map(({ cardId }) => cardId)).toEqual(
      [1, 2, 3].map((number) => idOf('cccc', number)),
    )
    expect(summary?.worthRecalled).toBe(0)
    expect(summarised(played(sitting, [1, 3, 3, 3, 3, 3]))?.worthRecalled).toBe(1)
  })

  test('tells which way dates moved against a plain good answer', () => {
    const sitting = sittingOf(cards(4), { settings })
    const summary = summarised(played(sitting, [1, 2, 3, 4]))
    expect(summary?.moves).toEqual({ sooner: 2, about: 1, later: 1 })
  })

  test('compares guesses once there are ten, and only those made unseen', () => {
    const sitting = sittingOf(cards(12), { settings })
    expect(summarised(played(sitting, Array<Grade>(9).fill(3), 0.75))?.guesses).toBeNull()
    const guesses = summarised(played(sitting, Array<Grade>(10).fill(3), 0.75))?.guesses
    expect(guesses?.count).toBe(10)
    expect(guesses?.own).toBeCloseTo(-25)
    expect(guesses?.model).toBeLessThan(0)
  })
})

describe('what comes tomorrow', () => {
  const ahead = {
    moreWaiting: false,
    newWaiting: 0,
    nextDueDay: TODAY + 3,
    dueTomorrow: 0,
    minutesPerDay: 20,
  }

  test('is what the sitting leaves for it and what was due besides', () => {
    const sitting = sittingOf(cards(3), { settings, ahead: { ...ahead, dueTomorrow: 4 } })
    // One answered and away for days, one missed and one not asked at all.
    const summary = summarised(played(sitting, [4, 1]))
    expect(summary?.tomorrow).toMatchObject({ cards: 6, isFull: false })
    expect(summary?.tomorrow.minutes).toBeGreaterThan(0)
  })

  test('a parked card is among them', () => {
    const state = played(sittingOf(cards(2), { settings, ahead }), [4])
    const parked = park(state, { eventId: idOf('ee', 50), at: MORNING })
    expect(summarised(parked?.state ?? state)?.tomorrow.cards).toBe(1)
  })

  test('never is more than the minutes set aside', () => {
    const sitting = sittingOf(cards(2), { settings, ahead: { ...ahead, dueTomorrow: 1400 } })
    expect(summarised(played(sitting, [3, 3]))?.tomorrow).toMatchObject({ isFull: true, minutesPerDay: 20 })
  })

  test('may be nothing, and then the next day is named', () => {
    const sitting = sittingOf(cards(1), { settings, ahead })
    expect(summarised(played(sitting, [4]))?.tomorrow).toMatchObject({ cards: 0, nextDueDay: TODAY + 3 })
  })
})
