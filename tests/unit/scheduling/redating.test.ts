import { describe, expect, it } from 'vitest'
import {
  applyAnswer,
  newCard,
  newLearner,
  SCHEDULERS,
  wantedDate,
  type LearnerState,
  type Scheduler,
  type WaitingCard,
} from '@/lib/scheduling'

const DAY_MS = 86_400_000
const FIRST_DAY = 20_000
const noon = (day: number) => day * DAY_MS + DAY_MS / 2

/** A card recalled on some days, or so many times on its date, with its learner as they stood at the last answer. */
function recalledOn(
  days: readonly number[] | { readonly timesInTime: number },
  scheduler: Scheduler = 'fsrs-6',
  retention = 0.9,
): { card: WaitingCard; learner: LearnerState } {
  let card = newCard({ cardId: 'card 7', noteId: 'note', deckId: 'deck' })
  let next: LearnerState = { ...newLearner(), scheduler }
  let learner = next
  const asked = 'timesInTime' in days ? Array.from({ length: days.timesInTime }, () => null) : days
  for (const day of asked) {
    const dueDay = card.stage === 'new' ? FIRST_DAY : card.dueDay
    const studyDay = day === null ? dueDay : FIRST_DAY + day
    const shownAt = noon(studyDay)
    learner = next
    const question = { card, learner, retention, shownAt, studyDay, siblingAnsweredAt: null }
    ;({ card, learner: next } = applyAnswer(question, 3, shownAt))
  }
  if (card.stage !== 'review') throw new Error('the card was recalled')
  return { card, learner }
}

describe('the date a card would have been given', () => {
  it.each(SCHEDULERS.flatMap((scheduler) => [0.75, 0.9, 0.96].map((target) => [scheduler, target] as const)))(
    'is that of its last answer to the day, by the same choices (%s, %s)',
    (scheduler, target) => {
      const { card, learner } = recalledOn({ timesInTime: 3 }, scheduler, target)
      const today = card.memory.lastDay
      expect(wantedDate(card, learner, target, today)).toBeNull()
      expect(wantedDate({ ...card, dueDay: today + 9999 }, learner, target, today)?.day).toBe(card.dueDay)
    },
  )

  it('takes it for asked in time, since nobody remembers that it was late', () => {
    const { card, learner } = recalledOn([0, 3, 90, 270], 'value-function')
    const day = wantedDate(card, learner, 0.9, card.memory.lastDay)?.day
    expect(day).toBeLessThan(card.dueDay)
  })

  it.each(SCHEDULERS)('is later for a lower target and sooner for a higher one (%s)', (scheduler) => {
    const { card, learner } = recalledOn([0, 3, 14], scheduler)
    const at = (target: number) => wantedDate(card, learner, target, card.memory.lastDay)?.day
    expect(at(0.8)).toBeGreaterThan(card.dueDay)
    expect(at(0.96)).toBeLessThan(card.dueDay)
  })

  it('follows the scheduler that was chosen', () => {
    const { card, learner } = recalledOn([0, 3, 14, 45], 'value-function')
    const far = { ...card, dueDay: card.memory.lastDay + 900 }
    const [own, plain] = SCHEDULERS.map(
      (scheduler) => wantedDate(far, { ...learner, scheduler }, 0.9, card.memory.lastDay)?.day,
    )
    expect(own).not.toBe(plain)
  })

  it('is never before tomorrow', () => {
    const { card, learner } = recalledOn([0])
    const today = FIRST_DAY + 200
    expect(wantedDate({ ...card, dueDay: today + 30 }, learner, 0.9, today)?.day).toBe(today + 1)
    expect(wantedDate({ ...card, dueDay: today + 1 }, learner, 0.9, today)).toBeNull()
  })

  it('stays within the fuzz of its interval, on whichever day that is', () => {
    const { card, learner } = recalledOn([0, 3, 14])
    const today = FIRST_DAY + 15
    const near = [-1, 0, 1].map((days) => ({ ...card, dueDay: card.dueDay + days }))
    expect(near.filter((each) => wantedDate(each, learner, 0.9, today) === null).length).toBeGreaterThan(1)
    expect(wantedDate({ ...card, dueDay: card.dueDay + 60 }, learner, 0.9, today)?.day).toBe(card.dueDay)
  })

  it('says how likely its recall is tomorrow', () => {
    const { card, learner } = recalledOn([0, 3, 14])
    const far = { ...card, dueDay: card.dueDay + 400 }
    const at = (day: number) => wantedDate(far, learner, 0.9, FIRST_DAY + day)?.recallTomorrow ?? 0
    expect(at(20)).toBeGreaterThan(at(60))
    expect(at(60)).toBeGreaterThan(0.3)
  })
})
