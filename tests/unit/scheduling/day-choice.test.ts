import { describe, expect, it } from 'vitest'
import {
  NO_EASY_DAYS,
  newCard,
  newLearner,
  redated,
  type LearnerState,
  type Question,
} from '@/lib/scheduling'
import { dateRequestOf, futures } from '@/lib/scheduling/answer'
import { dayChoice } from '@/lib/scheduling/day-choice'
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
