import { describe, expect, it } from 'vitest'
import {
  NO_EASY_DAYS,
  newCard,
  newLearner,
  redated,
  weekdayOf,
  type LearnerState,
  type Question,
} from '@/lib/scheduling'
import { dateRequestOf, futures } from '@/lib/scheduling/answer'
import { dayChoice, standingChoice } from '@/lib/scheduling/day-choice'
import { why } from '@/lib/words/why'

/** Wednesday 27 September 1972. */
const TODAY = 1000

const question = (learner: LearnerState): Question => ({
  card: newCard({ cardId: 'card', noteId: 'note', deckId: 'deck' }),
  learner,
  retention: 0.9,
  shownAt: TODAY * 86_400_000,
  studyDay: TODAY,
  siblingAnsweredAt: null,
})

/** The choice after Easy, which agrees with the date that the grade shows. */
function chosen(learner: LearnerState) {
  const asked = question(learner)
  const choice = dayChoice(dateRequestOf(asked, 4))
  const { card } = futures(asked).outcomes[4]
  if (choice !== null) expect(card).toMatchObject({ dueDay: choice.day })
  return choice
}

describe('the days a date is chosen among', () => {
  it('are those about the interval, and nothing moved it where all are alike', () => {
    expect(chosen(newLearner())).toEqual({
      first: TODAY + 8,
      last: TODAY + 12,
      day: expect.any(Number) as number,
      moved: null,
    })
    expect(dayChoice(dateRequestOf(question(newLearner()), 2))).toBeNull()
  })

  it('leave a day on which more is due, and say so', () => {
    const free = chosen(newLearner())?.day ?? 0
    let { load } = newLearner()
    for (let card = 0; card < 200; card++) load = redated(load, TODAY, null, free)
    const choice = chosen({ ...newLearner(), load })
    expect(choice?.moved).toEqual({ from: free, for: 'less-due' })
    expect(choice?.day).not.toBe(free)
    if (choice !== null)
      expect(why.grades.choice('Easy', choice, TODAY)).toMatch(
        /^After Easy, any day from .* to .* serves the card as well\. It comes on .* and not on .*, when more is due\.$/,
      )
  })

  it('leave an easy day, and say so', () => {
    const free = chosen(newLearner())?.day ?? 0
    const easyDays = NO_EASY_DAYS.with((free + 3) % 7, 'none')
    const choice = chosen({ ...newLearner(), easyDays })
    expect(choice?.moved).toEqual({ from: free, for: 'easy-day' })
    if (choice !== null) expect(why.grades.choice('Easy', choice, TODAY)).toContain('one of your easy days')
  })
})

describe('the days a date that stands was chosen among', () => {
  /** A card that was answered today by Easy, as it waits. */
  function waiting(learner: LearnerState) {
    const { card } = futures(question(learner)).outcomes[4]
    if (card.stage !== 'review') throw new Error('it does not wait')
    return card
  }

  it('are those it was chosen among, its own too', () => {
    const learner = newLearner()
    const card = waiting(learner)
    expect(standingChoice(card, learner, 0.9)).toEqual({
      ...{ first: TODAY + 8, last: TODAY + 12, day: card.dueDay, moved: null },
    })
    expect(standingChoice({ ...card, dueDay: TODAY + 40 }, learner, 0.9)).toBeNull()
  })

  it('name the fullest of the others, and before it an easy day', () => {
    const learner = newLearner()
    const card = waiting(learner)
    const other = card.dueDay === TODAY + 9 ? TODAY + 10 : TODAY + 9
    const load = redated(learner.load, TODAY, null, other)
    const full = standingChoice(card, { ...learner, load }, 0.9)
    expect(full?.moved).toEqual({ from: other, for: 'less-due' })
    const easyDays = NO_EASY_DAYS.with(weekdayOf(other), 'half')
    const easy = standingChoice(card, { ...learner, easyDays }, 0.9)
    expect(easy?.moved).toEqual({ from: other, for: 'easy-day' })
    if (full !== null)
      expect(why.standing(full, TODAY)).toMatch(/ would serve it as well\. On .* more is due\.$/)
    if (easy !== null) expect(why.standing(easy, TODAY)).toMatch(/Of these, .* is an easy day\.$/)
  })
})
