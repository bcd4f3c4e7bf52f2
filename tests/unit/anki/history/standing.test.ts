import { describe, expect, it } from 'vitest'
import type { AnkiCard } from '@/lib/anki/collection'
import { standingOf } from '@/lib/anki/history/standing'
import { studyDay, usualClock } from '@/lib/scheduling/study-day'

const clock = usualClock('Europe/Berlin')
/** 4 in the morning of 1 May 2024 in Berlin, two hours ahead of UTC. */
const CREATED = Date.UTC(2024, 4, 1, 2) / 1000
const FIRST = studyDay(CREATED * 1000, clock)
const today = FIRST + 100
const collection = { createdAt: CREATED, creationOffsetMinutes: -120 }

const card = (given: Partial<AnkiCard>): AnkiCard => ({
  ...{ id: 1, noteId: 1, deckId: 1, homeDeckId: 0, ordinal: 0, type: 2, queue: 2, due: 120, homeDue: 0 },
  ...{ interval: 20, factor: 2500, reps: 5, lapses: 0, left: 0, flag: 0, data: '' },
  ...given,
})
const standing = (given: Partial<AnkiCard>, of = collection) => standingOf(card(given), of, { clock, today })

describe('a card of Anki’s', () => {
  it('that was reviewed is due so many days after the collection’s first', () => {
    expect(standing({ due: 120 })).toMatchObject({ stage: 'review', dueDay: FIRST + 120, position: null })
    expect(standing({ due: -3 })).toMatchObject({ dueDay: FIRST - 3 })
  })

  it('counts from the first day by the clock of then, and by the learner’s where the collection has none', () => {
    expect(standing({}, { ...collection, creationOffsetMinutes: 600 }).dueDay).toBe(FIRST - 1 + 120)
    const old = { createdAt: CREATED, creationOffsetMinutes: null as never }
    expect(standing({}, old).dueDay).toBe(FIRST + 120)
  })

  it('that is new has a place and no date', () => {
    expect(standing({ type: 0, queue: 0, due: 41 })).toMatchObject({
      stage: 'new',
      position: 41,
      dueDay: null,
    })
  })

  it('that is being learned is due on the day of its time, or so many days on', () => {
    const at = Date.UTC(2024, 7, 9, 12) / 1000
    expect(standing({ type: 1, queue: 1, due: at })).toMatchObject({ stage: 'learning', dueDay: FIRST + 100 })
    expect(standing({ type: 3, queue: 3, due: 101 })).toMatchObject({
      stage: 'learning',
      dueDay: FIRST + 101,
    })
  })

  it('stands as it would at home while it is in a filtered deck', () => {
    expect(standing({ homeDeckId: 9, homeDue: 130, due: -100_000 }).dueDay).toBe(FIRST + 130)
    expect(standing({ homeDeckId: 0, homeDue: 130, due: 120 }).dueDay).toBe(FIRST + 120)
  })

  it.each([
    [-1, true, false],
    [-2, false, true],
    [-3, false, true],
    [2, false, false],
  ])('of queue %i is suspended: %s, buried: %s', (queue, isSuspended, isBuried) => {
    expect(standing({ queue })).toMatchObject({ isSuspended, isBuried })
  })

  it('keeps its flag, and none that is none', () => {
    expect([0, 1, 7, 8, -1].map((flag) => standing({ flag }).flag)).toEqual([0, 1, 7, 0, 0])
  })

  it('is due within a century, whatever a damaged date says', () => {
    expect(standing({ due: 999_999 }).dueDay).toBe(today + 36_500)
    expect(standing({ due: 9e12 }).dueDay).toBe(today + 36_500)
    expect(standing({ due: -999_999 }).dueDay).toBe(0)
    const damaged = { createdAt: 9e15, creationOffsetMinutes: null as never }
    expect(standing({}, damaged).dueDay).toBe(today + 36_500)
  })
})
