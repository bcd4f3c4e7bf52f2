import { describe, expect, it } from 'vitest'
import {
  applyAnswer,
  futures,
  newCard,
  newLearner,
  retrievability,
  shownPrediction,
  type CardState,
  type Scheduler,
} from '@/lib/scheduling'

const DAY_MS = 86_400_000
const BEGIN = Date.parse('2026-11-20T10:00Z')
const prediction = { value: 0.8, low: 0.7, high: 0.88 }

describe('what a learner is shown', () => {
  it.each([
    ['value-function', 0.6, prediction],
    ['fsrs-6', 0.6, { value: 0.6, low: null, high: null }],
    // Served by a version that did not keep what FSRS-6 said.
    ['fsrs-6', null, prediction],
  ] as const)('is the prediction of %s where FSRS-6 says %s', (scheduler, fsrs, shown) => {
    expect(shownPrediction(scheduler, { prediction, fsrs })).toEqual(shown)
  })

  const asked = (card: CardState, scheduler: Scheduler, days: number) => ({
    card,
    learner: { ...newLearner(), scheduler },
    retention: 0.9,
    shownAt: BEGIN + days * DAY_MS,
    studyDay: 20_777 + days,
    siblingAnsweredAt: null,
  })

  it('is FSRS-6’s for a question where that was chosen, while the value function is logged and learns', () => {
    const fresh = newCard({ cardId: 'card', noteId: 'note', deckId: 'deck' })
    const { card } = applyAnswer(asked(fresh, 'fsrs-6', 0), 3, BEGIN + 4000)
    const question = asked(card, 'fsrs-6', 6)
    const own = futures({ ...question, learner: { ...question.learner, scheduler: 'value-function' } })
    const plain = futures(question)
    if (card.stage === 'new') throw new Error('the card was answered')
    const elapsed = (question.shownAt - card.memory.lastAnsweredAt) / DAY_MS
    expect(plain.shown).toEqual({ value: retrievability(card.memory.trace, elapsed), low: null, high: null })
    expect(plain.prediction).toEqual(own.prediction)
    expect(own.shown).toEqual(own.prediction)
    expect(plain.shown?.value).not.toBeCloseTo(own.shown?.value ?? 0, 3)
    const [byPlain, byOwn] = [question, { ...question, learner: newLearner() }].map((each) =>
      applyAnswer(each, 1, each.shownAt + 5000),
    )
    expect(byPlain?.served).toEqual(byOwn?.served)
    expect(byPlain?.learner.model).toEqual(byOwn?.learner.model)
  })

  it('is nothing for a card never seen', () => {
    const fresh = newCard({ cardId: 'card', noteId: 'note', deckId: 'deck' })
    expect(futures(asked(fresh, 'fsrs-6', 0)).shown).toBeNull()
  })
})
