import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { replay, studyDayStart, usualClock } from '@/lib/scheduling'
import { seededRandom } from '@/lib/scheduling/seeded-random'
import { simulatePast, type PastRequest } from '@/lib/scheduling/simulated-learner'

const idOf = (prefix: string, number: number) => `${prefix}${number}`

const requests = fc
  .record({
    seed: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
    cards: fc.integer({ min: 1, max: 30 }),
    today: fc.integer({ min: 18_000, max: 25_000 }),
    days: fc.integer({ min: 1, max: 30 }),
    clock: fc
      .constantFrom('UTC', 'America/St_Johns', 'Australia/Lord_Howe', 'Pacific/Apia', 'Africa/Casablanca')
      .map(usualClock),
    newPerDay: fc.integer({ min: 0, max: 6 }),
    minutesPerDay: fc.integer({ min: 1, max: 30 }),
  })
  .map(({ cards, ...rest }): (() => PastRequest) => () => {
    let made = 0
    return {
      ...rest,
      cards: Array.from({ length: cards }, (_, index) => ({
        cardId: idOf('c', index),
        noteId: idOf('n', Math.floor(index / 2)),
        deckId: idOf('d', index % 2),
      })),
      makeId: () => idOf('e', made++),
    }
  })

describe('a simulated past', () => {
  it('is the same for the same request', () => {
    fc.assert(
      fc.property(requests, (request) => {
        expect(simulatePast(request())).toEqual(simulatePast(request()))
      }),
      { numRuns: 25 },
    )
  })

  it('leaves the states and the model that replaying its answers gives, as they were served', () => {
    fc.assert(
      fc.property(requests, (request) => {
        const { cards } = request()
        const past = simulatePast(request())
        const fold = replay(
          cards,
          past.answers.map(({ event }) => event),
          true,
        )
        expect(fold.differences).toEqual([])
        expect(fold.state.learner).toEqual(past.replayed.learner)
        expect(new Map(fold.state.cards)).toEqual(new Map(past.replayed.cards))
      }),
      { numRuns: 40 },
    )
  })

  it('goes forward in time, each answer within its study day and none today', () => {
    fc.assert(
      fc.property(requests, (request) => {
        const { today, days, clock } = request()
        const { answers } = simulatePast(request())
        let last = -Infinity
        for (const { event } of answers) {
          expect(event.shownAt).toBeGreaterThanOrEqual(last)
          expect(event.at).toBeGreaterThan(event.shownAt)
          expect(event.studyDay).toBeGreaterThanOrEqual(today - days)
          expect(event.studyDay).toBeLessThan(today)
          expect(event.shownAt).toBeGreaterThanOrEqual(studyDayStart(event.studyDay, clock))
          expect(event.at).toBeLessThan(studyDayStart(event.studyDay + 1, clock))
          last = event.at
        }
      }),
      { numRuns: 40 },
    )
  })

  it('asks for no own prediction of a card never seen', () => {
    fc.assert(
      fc.property(requests, (request) => {
        for (const { event } of simulatePast(request()).answers) {
          const { ownPrediction } = event
          if (event.served === null) expect(ownPrediction).toBeNull()
          if (ownPrediction !== null) expect([0.05, 0.25, 0.5, 0.75, 0.95]).toContain(ownPrediction)
        }
      }),
      { numRuns: 25 },
    )
  })

  it('surprises about as a person does: nine in ten recalled, and predicted within a few points', () => {
    const figures = { recalled: 0, predicted: 0, reviews: 0 }
    for (let seed = 1; seed <= 12; seed++) {
      const cards = Array.from({ length: 60 }, (_, index) => ({
        cardId: `${seed}-${index}`,
        noteId: `${seed}-${index}`,
        deckId: 'd',
      }))
      let made = 0
      const { answers } = simulatePast({
        cards,
        today: 20_000,
        days: 42,
        clock: usualClock('UTC'),
        newPerDay: 2,
        minutesPerDay: 15,
        seed,
        makeId: () => idOf('e', made++),
      })
      const lastDay = new Map<string, number>()
      for (const { event } of answers) {
        const before = lastDay.get(event.cardId)
        lastDay.set(event.cardId, event.studyDay)
        if (before === undefined || before === event.studyDay || event.served === null) continue
        figures.reviews++
        figures.predicted += event.served.prediction.value
        if (event.grade > 1) figures.recalled++
      }
    }
    const recalled = figures.recalled / figures.reviews
    expect(recalled).toBeGreaterThan(0.84)
    expect(recalled).toBeLessThan(0.95)
    expect(Math.abs(recalled - figures.predicted / figures.reviews)).toBeLessThan(0.06)
  })
})

describe('seeded chance', () => {
  it('is even between 0 and 1, and normal about 0', () => {
    const random = seededRandom(7)
    const uniforms = Array.from({ length: 20_000 }, random.uniform)
    expect(Math.min(...uniforms)).toBeGreaterThanOrEqual(0)
    expect(Math.max(...uniforms)).toBeLessThan(1)
    const mean = (numbers: readonly number[]) => numbers.reduce((sum, each) => sum + each, 0) / numbers.length
    expect(mean(uniforms)).toBeCloseTo(0.5, 1)
    for (let tenth = 0; tenth < 10; tenth++) {
      const share = uniforms.filter((each) => Math.floor(each * 10) === tenth).length / uniforms.length
      expect(share).toBeCloseTo(0.1, 1)
    }
    const normals = Array.from({ length: 20_000 }, random.normal)
    expect(mean(normals)).toBeCloseTo(0, 1)
    expect(mean(normals.map((each) => each * each))).toBeCloseTo(1, 1)
    expect(normals.every(Number.isFinite)).toBe(true)
  })

  it('differs between seeds', () => {
    expect(seededRandom(1).uniform()).not.toBe(seededRandom(2).uniform())
  })
})
