import { describe, expect, test } from 'vitest'
import { announcementOf } from '@/components/study/announcement'
import {
  nextLabels,
  onScreen,
  placeOf,
  secondsLeft,
  secondsToReturn,
  surpriseSentence,
  traceOf,
} from '@/components/study/figures'
import { grade, resume, reveal, type StudyState } from '@/components/study/machine'
import { futuresAt } from '@/components/study/run'
import { newLearner, storedLearner, type Grade } from '@/lib/scheduling'
import { freshCard, idOf, MORNING, reviewCard, sittingOf, TODAY } from '../../support/sitting-fixture'

let events = 0
const answer = (state: StudyState, given: Grade): StudyState => {
  const done = grade(reveal(state), given, { eventId: idOf('ee', ++events), at: MORNING + 4000 })
  if (done === null) throw new Error('no answer on the screen')
  return done.state
}
const cards = (count: number) => Array.from({ length: count }, (_, index) => reviewCard(index + 1))
const flowing = {
  settings: { ownPrediction: 'never' as const, largeSurprise: 101, singleKeyShortcuts: true },
}

describe('the place in the sitting', () => {
  test('counts the answer on the screen', () => {
    expect(placeOf(resume(sittingOf(cards(3)), [], null, MORNING))).toEqual({ number: 1, total: 3 })
  })

  test('stays where it is while the surprise is shown', () => {
    const state = answer(resume(sittingOf(cards(3)), [], null, MORNING), 1)
    expect(state.scene.kind).toBe('surprise')
    // The miss comes back, so there is one answer more to give.
    expect(placeOf(state)).toEqual({ number: 1, total: 4 })
  })
})

describe('the time left', () => {
  test('is this learner’s own pace, misses to come included', () => {
    const pace = { reviewSeconds: 10, reviews: 50, newSeconds: 20, news: 50 }
    const sitting = sittingOf([reviewCard(1), freshCard(2)], {
      learner: { ...storedLearner(newLearner()), pace },
    })
    const state = resume(sitting, [], null, MORNING)
    // One recall in ten is missed and asked again: 10 × 1.1, and 20 for the new one.
    expect(secondsLeft(state.run, sitting)).toBeCloseTo(31)
  })

  test('until a missed card returns is that of the eight cards before it', () => {
    const pace = { reviewSeconds: 10, reviews: 50, newSeconds: 20, news: 50 }
    const sitting = sittingOf(cards(20), { learner: { ...storedLearner(newLearner()), pace } })
    expect(secondsToReturn(resume(sitting, [], null, MORNING).run, sitting)).toBeCloseTo(88)
  })

  test('is nothing to speak of for the last card', () => {
    const sitting = sittingOf(cards(1))
    expect(secondsToReturn(resume(sitting, [], null, MORNING).run, sitting)).toBeNull()
  })
})

describe('the dates under the grades', () => {
  const state = resume(sittingOf(cards(12)), [], null, MORNING)
  const shown = onScreen(state)
  if (shown === null) throw new Error('no card')
  const fixed = futuresAt(shown.run, state.sitting, shown.at)
  if (fixed === null) throw new Error('no futures')

  test('say minutes for a miss when it is minutes', () => {
    const { next, spoken } = nextLabels(fixed, TODAY, 200)
    expect(next[1]).toBe('in about 3\u00a0min')
    expect(spoken[1]).toBe('in about 3 minutes')
  })

  test.each([null, 20])('say later in this sitting when it is sooner: %s', (seconds) => {
    expect(nextLabels(fixed, TODAY, seconds).next[1]).toBe('later in this sitting')
  })

  test('are those the machine will keep', () => {
    const { next } = nextLabels(fixed, TODAY, null)
    const due = answer(state, 3).run.cards.get(shown.at.cardId)
    expect(due?.stage).toBe('review')
    expect(next[3]).toMatch(/^\w{3} \d{1,2} \w{3}$/)
  })
})

describe('the trace', () => {
  test('has a tick for each answer, and none where there was no prediction', () => {
    const state = resume(sittingOf([freshCard(1), reviewCard(2), reviewCard(3)], flowing), [], null, MORNING)
    const [fresh, recalled, missed] = traceOf(answer(answer(answer(state, 3), 3), 1))
    expect(fresh).toBeNull()
    expect(recalled).toBeGreaterThan(0)
    expect(missed).toBeLessThan(0)
    // Two cards alike were predicted nearly alike: what one took in, the other gave.
    expect(Math.abs((recalled ?? 0) - (missed ?? 0) - 100)).toBeLessThan(5)
  })
})

describe('the sentence of a surprise', () => {
  const base = { own: null, dueDay: TODAY + 20, today: TODAY, returnSeconds: 480 }
  test.each([
    [
      { value: 0.88, grade: 1, own: 0.95 },
      /^You were sure, and so were we\. .*in about 8 minutes, and one miss/,
    ],
    [{ value: 0.88, grade: 1, own: 0.25 }, /^We were sure of this one\. .*history\.$/],
    [{ value: 0.88, grade: 1, own: null }, /^We were sure of this one\./],
    [{ value: 0.6, grade: 1, own: null }, /^Less well than predicted\. It comes back in about 8 minutes\.$/],
    [{ value: 0.2, grade: 1, own: null }, /^A little less well/],
    [{ value: 0.3, grade: 3, own: null }, /^Much better than predicted\. It comes back on Mon 14 Dec\.$/],
    [{ value: 0.7, grade: 2, own: null }, /^Better than predicted\./],
    [{ value: 0.9, grade: 4, own: null }, /^A little better than predicted\./],
    [{ value: 0.98, grade: 3, own: null }, /^As predicted\./],
  ] as const)('says of %j what happened and what comes next', (held, sentence) => {
    expect(surpriseSentence({ ...base, ...held })).toMatch(sentence)
  })

  test('says no minutes where there are none', () => {
    expect(surpriseSentence({ ...base, value: 0.6, grade: 1, returnSeconds: null })).toBe(
      'Less well than predicted. It comes back later in this sitting.',
    )
  })
})

describe('what a screen reader hears', () => {
  const outbox = { sending: 'resting', unsent: 0, untold: 0 } as const
  const view = (state: StudyState) => ({ state, outbox, notSaved: false, notice: 'answered' as const })

  test('is the surprise, in words', () => {
    const state = answer(resume(sittingOf(cards(2)), [], null, MORNING), 3)
    expect(announcementOf(view(state))).toMatch(/^Predicted \d\d percent, recalled, plus \d{1,2}$/)
  })

  test('of a card never seen is only what happened', () => {
    const state = answer(resume(sittingOf([freshCard(1)]), [], null, MORNING), 1)
    expect(announcementOf(view(state))).toBe('First answer: missed')
  })

  test('is nothing when nothing happened', () => {
    const state = resume(sittingOf(cards(2)), [], null, MORNING)
    expect(announcementOf({ ...view(state), notice: null })).toBe('')
  })
})
