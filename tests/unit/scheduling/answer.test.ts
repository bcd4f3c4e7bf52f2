import { describe, expect, it } from 'vitest'
import {
  applyAnswer,
  futures,
  GRADES,
  newCard,
  newLearner,
  studyDay,
  type CardState,
  type Grade,
  usualClock,
} from '@/lib/scheduling'
import { historyOf } from '@/tests/support/card-history'

const ids = { cardId: 'c1', noteId: 'n1', deckId: 'd1' }
const at = (text: string): number => Date.parse(text)

const question = (card: CardState, shown: string, learner = newLearner()) => ({
  card,
  learner,
  retention: 0.9,
  shownAt: at(shown),
  studyDay: studyDay(at(shown), usualClock('UTC')),
  siblingAnsweredAt: null,
})

const answered = (card: CardState, grade: Grade, shown: string, learner = newLearner()) =>
  applyAnswer(question(card, shown, learner), grade, at(shown) + 5000)

describe('a card never seen', () => {
  it('has no prediction and no surprise', () => {
    const { prediction, outcomes } = futures(question(newCard(ids), '2026-11-22T10:00Z'))
    expect(prediction).toBeNull()
    expect(outcomes[3].delta).toBeNull()
  })

  it('teaches the model’s weights nothing at its first answer', () => {
    const { model } = answered(newCard(ids), 3, '2026-11-22T10:00Z').learner
    expect(model.belief).toEqual(newLearner().model.belief)
    expect(model.mood.cardsMet).toBe(1)
  })

  it('comes back within the day when missed, and after days when recalled', () => {
    const { outcomes } = futures(question(newCard(ids), '2026-11-22T10:00Z'))
    const today = studyDay(at('2026-11-22T10:00Z'), usualClock('UTC'))
    expect(outcomes[1].card).toMatchObject({ stage: 'relearning', dueDay: today })
    expect(outcomes[2].card).toMatchObject({ stage: 'review', dueDay: today + 1 })
    expect(outcomes[3].card).toMatchObject({ stage: 'review' })
    const days = outcomes[3].card.stage === 'review' ? outcomes[3].card.dueDay - today : 0
    expect(days).toBeGreaterThanOrEqual(2)
    expect(days).toBeLessThanOrEqual(4)
    expect(outcomes[4].card).toMatchObject({ stage: 'review' })
  })
})

describe('a card seen before', () => {
  const seen = answered(newCard(ids), 3, '2026-11-20T10:00Z').card

  it('is predicted from the time since its answer to the question being shown', () => {
    const { prediction } = futures(question(seen, '2026-11-22T17:22Z'))
    // 2.31 days after a first Good both FSRS-6 and the two-speed trace stand near 90 %.
    expect(prediction?.value).toBeGreaterThan(0.88)
    expect(prediction?.value).toBeLessThan(0.95)
  })

  it('surprises by what happened less what was predicted', () => {
    const { prediction, outcomes } = futures(question(seen, '2026-11-25T10:00Z'))
    const value = prediction?.value ?? Number.NaN
    expect(outcomes[1].delta).toBeCloseTo(-value, 12)
    for (const grade of [2, 3, 4] as const) expect(outcomes[grade].delta).toBeCloseTo(1 - value, 12)
  })

  it('reaches the outcome that was fixed when the question was shown', () => {
    const asked = question(seen, '2026-11-25T10:00Z')
    for (const grade of GRADES) {
      const promised = futures(asked).outcomes[grade].card
      const reached = applyAnswer(asked, grade, asked.shownAt + 30_000).card
      expect(reached).toMatchObject({
        stage: promised.stage,
        dueDay: 'dueDay' in promised ? promised.dueDay : 0,
      })
    }
  })

  it('does not let the time taken over the answer change the dates', () => {
    const asked = question(seen, '2026-11-25T10:00Z')
    const quick = applyAnswer(asked, 3, asked.shownAt + 1000).card
    const slow = applyAnswer(asked, 3, asked.shownAt + 55_000).card
    expect(quick.stage === 'review' && quick.dueDay).toBe(slow.stage === 'review' && slow.dueDay)
  })

  it('teaches the model on another day and not again on the same', () => {
    const first = answered(seen, 1, '2026-11-25T10:00Z')
    expect(first.learner.model.updates).toBe(1)
    const again = answered(first.card, 3, '2026-11-25T10:08Z', first.learner)
    expect(again.learner.model.updates).toBe(1)
    expect(again.served).not.toBeNull()
  })

  it('waits for one clean recall after a miss and then comes no later than it was', () => {
    const long: CardState = {
      ...ids,
      stage: 'review',
      shelf: 'active',
      buriedUntil: null,
      dueDay: 20_000,
      memory: {
        trace: { stability: 300, difficulty: 2 },
        lastAnsweredAt: at('2026-11-15T10:00Z'),
        lastDay: 20_772,
        reps: 4,
        lapses: 0,
        intervalDays: 3,
        history: historyOf(at('2026-11-15T10:00Z')),
      },
    }
    const missed = answered(long, 1, '2026-11-25T10:00Z')
    expect(missed.card).toMatchObject({ stage: 'relearning', memory: { lapses: 1, reps: 5 } })
    const back = answered(missed.card, 4, '2026-11-25T10:08Z', missed.learner).card
    expect(back).toMatchObject({ stage: 'review', memory: { lapses: 1, reps: 5 } })
    expect(back.stage === 'review' && back.memory.intervalDays).toBeLessThanOrEqual(3)
  })

  it('treats a clock set back as no time at all', () => {
    const { prediction } = futures(question(seen, '2026-11-19T10:00Z'))
    expect(prediction?.value).toBeGreaterThan(0.99)
  })
})

describe('the day’s tally', () => {
  it('counts answers, new cards and at most a minute each', () => {
    const card = newCard(ids)
    const asked = question(card, '2026-11-22T10:00Z')
    const first = applyAnswer(asked, 3, asked.shownAt + 600_000)
    expect(first.learner.tally).toEqual({ day: asked.studyDay, seconds: 60, answers: 1, newCards: 1 })
  })
})
