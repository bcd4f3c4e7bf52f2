import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  changedClock,
  newCard,
  newLearner,
  planSitting,
  reviewCost,
  studyDay,
  usualClock,
  type CardState,
  type StudyDay,
} from '@/lib/scheduling'
import { historyOf } from '@/tests/support/card-history'

const { pace } = newLearner()
const COST = reviewCost(pace, 0.9)
/** A card may be put off for its sibling by its date, and by the gap between the two in a queue. */
const SIBLING_DAYS = 2
const SIBLING_GAP = 6

const waiting = (card: CardState, dueDay: StudyDay): CardState => ({
  ...newCard(card),
  stage: 'review',
  dueDay,
  memory: {
    trace: { stability: 4, difficulty: 5 },
    ...{ lastAnsweredAt: 0, lastDay: dueDay - 4, reps: 2, lapses: 0, intervalDays: 4, history: historyOf(0) },
  },
})

/** Cards that fall due from some day on, some of one note. */
const cards = fc
  .array(fc.record({ note: fc.nat(40), deck: fc.nat(3), dueDay: fc.integer({ min: -20, max: 20 }) }), {
    minLength: 1,
    maxLength: 60,
  })
  .map((made) =>
    made.map(({ note, deck, dueDay }, id) =>
      waiting(newCard({ cardId: `c${id}`, noteId: `n${note}`, deckId: `d${deck}` }), dueDay),
    ),
  )

const dueDayOf = (card: CardState): StudyDay => (card.stage === 'new' ? Infinity : card.dueDay)

/** What is asked on a day, all due, after what was asked earlier that day. */
const askedOn = (
  all: readonly CardState[],
  today: StudyDay,
  secondsLeft: number,
  earlier: readonly CardState[] = [],
): readonly CardState[] =>
  planSitting({
    due: all.filter((card) => dueDayOf(card) <= today && !earlier.includes(card)),
    notesAsked: new Set(earlier.map(({ noteId }) => noteId)),
    fresh: [],
    ...{ newWished: 0, secondsLeft, pace, retention: 0.9, today },
  }).cards

describe('days that are lived', () => {
  it('let no due card starve: its turn comes once those due before it have had theirs', () => {
    fc.assert(
      fc.property(
        cards,
        fc.integer({ min: 1, max: 8 }),
        fc.constantFrom(1, 2),
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 60, maxLength: 60 }),
        (begun, perDay, sittings, intervals) => {
          let all = begun
          // How many were due before each card or with it, as it fell due, and how long it has waited since.
          const ahead = new Map<string, number>()
          for (let today = 0; today < 120; today++) {
            for (const card of all) {
              if (dueDayOf(card) > today || ahead.has(card.cardId)) continue
              ahead.set(card.cardId, all.filter((other) => dueDayOf(other) <= dueDayOf(card)).length)
            }
            const inMorning = Math.floor(perDay / sittings)
            const morning = askedOn(all, today, inMorning * COST + 1)
            const evening = askedOn(all, today, (perDay - inMorning) * COST + 1, morning)
            const asked = new Set([...morning, ...evening].map(({ cardId }) => cardId))
            all = all.map((card, id) => {
              if (asked.has(card.cardId)) {
                ahead.delete(card.cardId)
                return waiting(card, today + (intervals[(id + today) % 60] ?? 1))
              }
              const before = ahead.get(card.cardId)
              if (before === undefined) return card
              const since = today - Math.max(0, dueDayOf(card))
              const most = Math.ceil((before + SIBLING_GAP) / perDay) + SIBLING_DAYS
              expect(since).toBeLessThanOrEqual(most)
              return card
            })
          }
        },
      ),
      { numRuns: 60 },
    )
  })

  it('ask each card once for each of its dates, and none is lost, whatever minutes the days have', () => {
    fc.assert(
      fc.property(cards, fc.array(fc.nat(10), { minLength: 40, maxLength: 40 }), (begun, perDay) => {
        const asked: string[] = []
        let left = begun
        for (const [today, most] of perDay.entries()) {
          const now = askedOn(left, today, most * COST)
          asked.push(...now.map(({ cardId }) => cardId))
          left = left.filter((card) => !now.includes(card))
        }
        asked.push(...askedOn(left, 100, Infinity).map(({ cardId }) => cardId))
        expect(asked.toSorted()).toEqual(begun.map(({ cardId }) => cardId).toSorted())
      }),
    )
  })

  it('ask no card twice and drop none when clock and zone change in between', () => {
    const change = fc.record({
      hours: fc.integer({ min: 1, max: 30 }),
      zone: fc.option(
        fc.constantFrom('UTC', 'Pacific/Apia', 'Pacific/Kiritimati', 'America/Los_Angeles', 'Europe/Berlin'),
      ),
      dayStartMinute: fc.constantFrom(0, 240, 720),
      interval: fc.integer({ min: 1, max: 4 }),
    })
    fc.assert(
      fc.property(cards, fc.array(change, { minLength: 5, maxLength: 40 }), (begun, changes) => {
        let now = Date.parse('2026-03-25T09:00Z')
        let clock = usualClock('Europe/Berlin')
        let today = studyDay(now, clock)
        const first = today
        let all = begun.map((card) => waiting(card, dueDayOf(card) + first))
        const lastAsked = new Map<string, StudyDay>()
        for (const { hours, zone, dayStartMinute, interval } of changes) {
          now += hours * 3_600_000
          if (zone !== null) clock = changedClock(clock, { zone, dayStartMinute }, now)
          const day = studyDay(now, clock)
          expect(day).toBeGreaterThanOrEqual(today)
          today = day
          const due = all.filter((card) => dueDayOf(card) <= today)
          const asked = askedOn(all, today, Infinity)
          expect(asked.map(({ cardId }) => cardId).toSorted()).toEqual(
            due.map(({ cardId }) => cardId).toSorted(),
          )
          for (const { cardId } of asked) {
            expect(lastAsked.get(cardId) ?? -Infinity).toBeLessThan(today)
            lastAsked.set(cardId, today)
          }
          all = all.map((card) => (asked.includes(card) ? waiting(card, today + interval) : card))
        }
        expect(all).toHaveLength(begun.length)
      }),
    )
  })
})
