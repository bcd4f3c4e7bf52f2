import { describe, expect, test } from 'vitest'
import {
  correct,
  grade,
  next,
  park,
  peek,
  pointsOf,
  predictOwn,
  replaceNote,
  resume,
  reveal,
  setAside,
  undo,
  write,
  type Recorded,
  type StudyState,
} from '@/components/study/machine'
import { missedLeech } from '@/components/study/leech'
import { currentCard, type CardState, type Grade } from '@/lib/scheduling'
import { freshCard, idOf, MORNING, reviewCard, sittingOf, TODAY } from '../../support/sitting-fixture'

let events = 0
const press = (at = MORNING + 1000 * ++events) => ({ eventId: idOf('ee', ++events), at })
const sure = (recorded: Recorded | null): Recorded => {
  if (recorded === null) throw new Error('the press was refused')
  return recorded
}
const answer = (state: StudyState, given: Grade): StudyState =>
  sure(grade(reveal(state), given, press())).state
const cards = (count: number) => Array.from({ length: count }, (_, index) => reviewCard(index + 1))

describe('a question', () => {
  test('is shown with the time it was shown at and nothing given away', () => {
    const state = resume(sittingOf(cards(2)), [], null, MORNING)
    expect(state.scene).toEqual({
      kind: 'question',
      cardId: idOf('cccc', 1),
      shownAt: MORNING,
      studyDay: TODAY,
      ownPrediction: null,
      sawPrediction: false,
      response: '',
    })
  })

  test('cannot be graded before its answer is shown', () => {
    const state = resume(sittingOf(cards(2)), [], null, MORNING)
    expect(grade(state, 3, press())).toBeNull()
  })

  test('keeps what was written and predicted with the answer', () => {
    const shown = resume(sittingOf(cards(2)), [], null, MORNING)
    const given = sure(grade(reveal(predictOwn(write(shown, 'Bamako'), 0.75)), 3, press()))
    expect(given.written.event).toMatchObject({
      kind: 'answer',
      response: 'Bamako',
      ownPrediction: 0.75,
      sawPrediction: false,
      shownAt: MORNING,
      grade: 3,
    })
  })

  test('sends no response and no own prediction that was not given', () => {
    const given = sure(grade(reveal(write(resume(sittingOf(cards(1)), [], null, MORNING), '  ')), 3, press()))
    expect(given.written.event).not.toHaveProperty('response')
    expect(given.written.event).not.toHaveProperty('ownPrediction')
  })

  test('cuts what was written to what the server takes', () => {
    const state = write(resume(sittingOf(cards(1)), [], null, MORNING), 'a'.repeat(5000))
    const given = sure(grade(reveal(state), 3, press()))
    expect(given.written.event).toHaveProperty('response', 'a'.repeat(2000))
  })

  test('sends no half of a character that was cut, and no NUL', () => {
    const begun = resume(sittingOf(cards(1)), [], null, MORNING)
    const given = sure(grade(reveal(write(begun, `${'a'.repeat(1998)}\0🌍`)), 3, press()))
    expect(given.written.event).toHaveProperty('response', 'a'.repeat(1998))
  })

  test('that was peeked at marks its answer', () => {
    const given = sure(grade(reveal(peek(resume(sittingOf(cards(1)), [], null, MORNING))), 3, press()))
    expect(given.written.event).toHaveProperty('sawPrediction', true)
  })

  test('of a card never seen has no prediction to peek at', () => {
    const given = sure(grade(reveal(peek(resume(sittingOf([freshCard(1)]), [], null, MORNING))), 3, press()))
    expect(given.written.event).toHaveProperty('sawPrediction', false)
  })

  test('answered before it was shown, by a clock set back, counts as answered at once', () => {
    const given = sure(
      grade(reveal(resume(sittingOf(cards(1)), [], null, MORNING)), 3, press(MORNING - 5000)),
    )
    expect(given.written.event).toMatchObject({ shownAt: MORNING, answeredAt: MORNING })
  })
})

describe('after a grade', () => {
  test('of a small surprise the next card is there at once', () => {
    const state = answer(resume(sittingOf(cards(2)), [], null, MORNING), 3)
    expect(state.scene).toMatchObject({ kind: 'question', cardId: idOf('cccc', 2) })
  })

  test('of a large surprise it stays until the learner goes on', () => {
    const state = answer(resume(sittingOf(cards(3)), [], null, MORNING), 1)
    expect(state.scene).toEqual({ kind: 'surprise' })
    expect(next(state, MORNING + 60_000).scene).toMatchObject({
      kind: 'question',
      cardId: idOf('cccc', 2),
      shownAt: MORNING + 60_000,
    })
  })

  test.each([
    ['always', 0, 3, 'surprise'],
    ['never', 101, 1, 'question'],
  ] as const)('a surprise stays %s under a threshold of %i', (_, largeSurprise, given, kind) => {
    const settings = { ownPrediction: 'never' as const, largeSurprise, singleKeyShortcuts: true }
    const state = answer(resume(sittingOf(cards(2), { settings }), [], null, MORNING), given)
    expect(state.scene.kind).toBe(kind)
  })

  test('a card never seen has no prediction, no surprise, and does not stop the flow', () => {
    const settings = { ownPrediction: 'always' as const, largeSurprise: 0, singleKeyShortcuts: true }
    const begun = resume(sittingOf([freshCard(1), reviewCard(2)], { settings }), [], null, MORNING)
    expect(begun.asked).toEqual(new Set([idOf('cccc', 2)]))
    const state = answer(begun, 1)
    const [step] = state.run.steps
    expect(step?.kind === 'answer' && step.served).toBeNull()
    expect(state.scene).toMatchObject({ kind: 'question', cardId: idOf('cccc', 2) })
  })

  test('a missed card comes back after eight others, until one clean recall', () => {
    let state = resume(sittingOf(cards(12), never), [], null, MORNING)
    state = answer(state, 1)
    for (let others = 0; others < 8; others++) {
      expect(currentCard(state.run.queue)?.cardId).not.toBe(idOf('cccc', 1))
      state = answer(state, 3)
    }
    expect(currentCard(state.run.queue)).toMatchObject({ cardId: idOf('cccc', 1), returning: true })
    state = answer(state, 2)
    expect(state.run.queue.upcoming.map(({ cardId }) => cardId)).not.toContain(idOf('cccc', 1))
  })

  test('the last of all ends the sitting', () => {
    expect(answer(resume(sittingOf(cards(1)), [], null, MORNING), 3).scene).toEqual({ kind: 'end' })
  })

  test('the next date moves with the grade, and a plain good recall is the plan', () => {
    const state = resume(sittingOf(cards(2)), [], null, MORNING)
    const steps = ([2, 3, 4] as const).map((given) => answer(state, given).run)
    const due = steps.map((run) => {
      const card = run.cards.get(idOf('cccc', 1))
      return card === undefined || card.stage === 'new' ? 0 : card.dueDay
    })
    expect(due[0]).toBeLessThan(due[1] ?? 0)
    expect(due[1]).toBeLessThan(due[2] ?? 0)
    expect(steps.map((run) => run.steps[0])).toEqual([
      expect.objectContaining({ plannedDay: due[1] }),
      expect.objectContaining({ plannedDay: due[1] }),
      expect.objectContaining({ plannedDay: due[1] }),
    ])
  })
})

describe('putting a card off', () => {
  test('parks it until the next study day', () => {
    const { state, written } = sure(park(resume(sittingOf(cards(2)), [], null, MORNING), press()))
    expect(written.event).toMatchObject({ kind: 'bury', cardId: idOf('cccc', 1), until: TODAY + 1 })
    expect(state.run.queue.upcoming).toHaveLength(1)
  })

  test('sets it aside until it is put back', () => {
    const { state, written } = sure(setAside(resume(sittingOf(cards(2)), [], null, MORNING), press()))
    expect(written.event).toMatchObject({ kind: 'shelve', shelf: 'suspended' })
    expect(state.run.cards.get(idOf('cccc', 1))?.shelf).toBe('suspended')
  })

  test('counts as no answer', () => {
    const { state } = sure(park(resume(sittingOf(cards(2)), [], null, MORNING), press()))
    expect(state.run.queue.answered).toBe(0)
  })

  test('is not possible while a surprise is shown', () => {
    expect(park(answer(resume(sittingOf(cards(2)), [], null, MORNING), 1), press())).toBeNull()
  })
})

describe('a card that is missed again and again', () => {
  const withMisses = (lapses: number): CardState => {
    const card = reviewCard(1, { daysAgo: 1, stability: 1 })
    if (card.stage === 'new') throw new Error('this card has been answered')
    return { ...card, memory: { ...card.memory, reps: 8, lapses } }
  }
  const begin = (lapses: number) =>
    resume(sittingOf([withMisses(lapses), ...cards(4).slice(1)], never), [], null, MORNING)

  test('stays after its miss, whatever the surprise, with how often it was missed', () => {
    const { scene, run } = answer(begin(3), 1)
    expect(scene).toEqual({ kind: 'surprise' })
    expect(missedLeech(run)).toEqual({ reps: 9, lapses: 4 })
  })

  test.each([
    ['one missed less often', 2, 1],
    ['one that was recalled', 4, 3],
  ] as const)('leaves %s alone', (_what, lapses, given) => {
    const { scene, run } = answer(begin(lapses), given)
    expect(scene.kind).toBe('question')
    expect(missedLeech(run)).toBeNull()
  })

  test('is spoken of once a day', () => {
    let state = next(answer(begin(3), 1), MORNING + 500_000)
    while (state.scene.kind === 'question' && state.scene.cardId !== idOf('cccc', 1)) state = answer(state, 3)
    expect(answer(state, 1).scene.kind).not.toBe('surprise')
  })

  test('can be set aside after its grade, which stands', () => {
    const { state, written } = sure(setAside(answer(begin(3), 1), press()))
    expect(written.event).toMatchObject({ kind: 'shelve', cardId: idOf('cccc', 1), shelf: 'suspended' })
    expect(state.run.queue.upcoming.map(({ cardId }) => cardId)).not.toContain(idOf('cccc', 1))
    expect(state.run.queue.answered).toBe(1)
    expect(state.scene).toMatchObject({ kind: 'question', cardId: idOf('cccc', 2) })
    expect(sure(undo(state, press())).written.event).toMatchObject({ kind: 'shelve', shelf: 'active' })
  })
})

describe('undo', () => {
  test('has nothing to take back at the start', () => {
    expect(undo(resume(sittingOf(cards(1)), [], null, MORNING), press())).toBeNull()
  })

  test('brings an answer back with its own time, ungraded, and appends a void', () => {
    const begun = resume(sittingOf(cards(2)), [], null, MORNING)
    const graded = sure(grade(reveal(write(begun, 'Lima')), 3, press()))
    const back = sure(undo(graded.state, press()))
    expect(back.state.run).toEqual(begun.run)
    expect(back.state.scene).toMatchObject({ kind: 'answer', shownAt: MORNING, response: 'Lima' })
    expect(back.written.event).toMatchObject({ kind: 'void', targetEventId: graded.written.event.eventId })
    expect(back.written.step).toEqual({ takeBack: graded.written.event.eventId })
  })

  test('marks the second grade: by then the prediction has been shown', () => {
    const graded = sure(grade(reveal(resume(sittingOf(cards(2)), [], null, MORNING)), 3, press()))
    const again = sure(grade(sure(undo(graded.state, press())).state, 1, press()))
    expect(again.written.event).toMatchObject({ grade: 1, sawPrediction: true })
  })

  test('leaves a first answer unmarked, which has no prediction to know', () => {
    const graded = sure(grade(reveal(resume(sittingOf([freshCard(1)]), [], null, MORNING)), 3, press()))
    const again = sure(grade(sure(undo(graded.state, press())).state, 1, press()))
    expect(again.written.event).toMatchObject({ grade: 1, sawPrediction: false })
  })

  test('takes a parked card out again and shows its question anew', () => {
    const parked = sure(park(resume(sittingOf(cards(2)), [], null, MORNING), press()))
    const back = sure(undo(parked.state, press(MORNING + 90_000)))
    expect(back.written.event).toMatchObject({ kind: 'bury', cardId: idOf('cccc', 1), until: null })
    expect(back.state.scene).toMatchObject({ cardId: idOf('cccc', 1), shownAt: MORNING + 90_000 })
  })

  test('puts a card set aside back on its shelf', () => {
    const aside = sure(setAside(resume(sittingOf(cards(2)), [], null, MORNING), press()))
    const back = sure(undo(aside.state, press()))
    expect(back.written.event).toMatchObject({ kind: 'shelve', cardId: idOf('cccc', 1), shelf: 'active' })
  })

  test('goes back over several steps', () => {
    const begun = resume(sittingOf(cards(4), never), [], null, MORNING)
    let state = answer(answer(answer(begun, 1), 3), 4)
    for (let step = 0; step < 3; step++) state = sure(undo(state, press())).state
    expect(state.run).toEqual(begun.run)
  })
})

describe('a sitting taken up again', () => {
  const sitting = sittingOf(cards(5), never)

  test('stands where its steps lead, on the scene that was on the screen', () => {
    const left = reveal(answer(answer(resume(sitting, [], null, MORNING), 1), 3))
    const again = resume(sitting, left.run.steps, left.scene, MORNING + 3_600_000)
    expect(again.run.queue).toEqual(left.run.queue)
    expect(again.run.learner).toEqual(left.run.learner)
    expect(again.scene).toEqual(left.scene)
  })

  test('shows a question anew when the kept scene is about another card', () => {
    const left = answer(resume(sitting, [], null, MORNING), 3)
    const stale = resume(sitting, [], null, MORNING).scene
    expect(resume(sitting, left.run.steps, stale, MORNING + 1).scene).toMatchObject({
      kind: 'question',
      cardId: idOf('cccc', 2),
      shownAt: MORNING + 1,
    })
  })

  test('after its study day asks in the next one', () => {
    const state = resume(sitting, [], null, sitting.dayEndsAt + 1)
    expect(state.scene).toMatchObject({ studyDay: TODAY + 1 })
  })
})

describe('an edited note', () => {
  const sitting = sittingOf(cards(3))

  test('is asked as it is now, from where its card stood', () => {
    const state = resume(sitting, [], null, MORNING)
    const [first] = sitting.cards
    if (first === undefined) throw new Error('no card')
    const { state: stood, ...content } = first
    const edited = { ...content, cardId: stood.cardId, title: 'Better', noteVersion: 2 }
    const after = replaceNote(state, first.noteId, [edited], MORNING + 1)
    expect(after.sitting.cards[0]).toEqual({ ...first, title: 'Better', noteVersion: 2 })
    expect(after.scene).toEqual(state.scene)
  })

  test('takes the cards it no longer makes along, and what was answered stays', () => {
    const state = answer(resume(sitting, [], null, MORNING), 3)
    const after = replaceNote(state, idOf('eeee', 2), [], MORNING + 1)
    expect(after.run.queue.upcoming.map(({ cardId }) => cardId)).toEqual([idOf('cccc', 3)])
    expect(after.run.steps).toEqual(state.run.steps)
    expect(after.scene).toMatchObject({ kind: 'question', cardId: idOf('cccc', 3) })
  })
})

test('the server’s figures replace the device’s own', () => {
  const state = answer(resume(sittingOf(cards(2)), [], null, MORNING), 3)
  const [step] = state.run.steps
  if (step?.kind !== 'answer') throw new Error('no answer')
  const own = pointsOf(step, state.served)
  const corrected = correct(state, new Map([[step.eventId, { value: 0.4, low: 0.3, high: 0.5 }]]))
  expect(own).toBeGreaterThan(0)
  expect(pointsOf(step, corrected.served)).toBe(60)
})

const never = { settings: { ownPrediction: 'never' as const, largeSurprise: 101, singleKeyShortcuts: true } }
