import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MODEL_VERSION } from '@/lib/learning'
import {
  Replay,
  replay,
  SCHEDULERS,
  voidSpans,
  WEEKDAY_MINUTES,
  type AnswerEvent,
  type CardIds,
  type LearnerEvent,
  type Replayed,
} from '@/lib/scheduling'
import { FITS } from '@/tests/support/trace-fits'

const DAY_MS = 86_400_000
const BEGIN = Date.parse('2026-01-01T12:00Z')
const cards: CardIds[] = Array.from({ length: 5 }, (_, index) => ({
  cardId: `card ${index}`,
  noteId: `note ${index % 3}`,
  deckId: `deck ${index % 2}`,
}))

const cardId = fc.nat(cards.length - 1).map((index) => `card ${index}`)
const hours = fc.integer({ min: 0, max: 72 })
/** An event as a learner might make it; a void names what it takes back by how many such events lie between. */
const step = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('answer' as const),
      cardId,
      hours,
      grade: fc.constantFrom(1, 2, 3, 4),
      ownPrediction: fc.option(fc.constantFrom(0.05, 0.5, 0.95)),
      sawPrediction: fc.boolean(),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('void' as const), back: fc.nat(6) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('reset' as const), cardId }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constantFrom('advance' as const, 'redate' as const),
      cardId,
      dueDay: fc.integer({ min: 20_400, max: 20_600 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('adopt' as const),
      cardId,
      dueDay: fc.integer({ min: 20_400, max: 20_600 }),
      memory: fc.option(
        fc.record({
          stability: fc.double({ min: 0.1, max: 900, noNaN: true }),
          difficulty: fc.double({ min: 1, max: 10, noNaN: true }),
          lastAnsweredAt: fc.constant(BEGIN - 20 * DAY_MS),
          lastDay: fc.constant(Math.floor(BEGIN / DAY_MS) - 20),
          reps: fc.integer({ min: 1, max: 30 }),
          lapses: fc.nat(9),
        }),
      ),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('reschedule' as const),
      cardId,
      by: fc.constantFrom('hand', 'scheduler'),
      interval: fc.integer({ min: -600, max: 400 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('scheduler' as const),
      scheduler: fc.constantFrom(...SCHEDULERS),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('fit' as const),
      parameters: fc.option(fc.constantFrom(...FITS)),
      answers: fc.nat(9000),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('easy-days' as const),
      easyDays: fc.array(fc.constantFrom(...WEEKDAY_MINUTES), { minLength: 7, maxLength: 7 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('bury' as const),
      cardId,
      until: fc.option(fc.integer({ min: 20_000, max: 21_000 })),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('shelve' as const),
      cardId,
      shelf: fc.constantFrom('active', 'suspended', 'removed'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('move' as const),
      cardId,
      deckId: fc.constantFrom('deck 0', 'deck 1', 'deck 2'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('retention' as const),
      deckId: fc.option(fc.constantFrom('deck 0', 'deck 1', 'deck 2')),
      retention: fc.option(fc.constantFrom(0.75, 0.85, 0.95)),
    }),
  },
)
type Step = typeof step extends fc.Arbitrary<infer Made> ? Made : never

/** The log such steps leave, every answer with what was served when it was given. */
function served(steps: readonly Step[]): LearnerEvent[] {
  const fold = new Replay({ cards: replay(cards, []).state.cards })
  const log: LearnerEvent[] = []
  let at = BEGIN
  for (const made of steps) {
    const base = { seq: log.length + 1, eventId: `event ${log.length + 1}`, at }
    const event = eventOf(made, base, log)
    if (event === null) continue
    if (made.kind === 'answer') at += made.hours * 3_600_000
    const withServed = fold.apply(event)
    log.push(event.kind === 'answer' ? { ...event, served: withServed } : event)
  }
  return log
}

function eventOf(
  made: Step,
  base: { seq: number; eventId: string; at: number },
  log: readonly LearnerEvent[],
): LearnerEvent | null {
  if (made.kind === 'answer') {
    const studyDay = Math.floor(base.at / DAY_MS)
    const grade = made.grade as AnswerEvent['grade']
    return {
      ...base,
      kind: 'answer',
      cardId: made.cardId,
      shownAt: base.at - 3000,
      studyDay,
      grade,
      ownPrediction: made.ownPrediction,
      sawPrediction: made.sawPrediction,
      modelVersion: MODEL_VERSION,
      served: null,
    }
  }
  if (made.kind !== 'void') return { ...base, ...made } as LearnerEvent
  const target = log
    .filter(({ kind }) => ['answer', 'advance', 'redate', 'reset', 'adopt', 'reschedule'].includes(kind))
    .at(-1 - made.back)
  return target === undefined ? null : { ...base, kind: 'void', targetEventId: target.eventId }
}

/** The same log as if what was taken back had never been. */
function without(log: readonly LearnerEvent[]): LearnerEvent[] {
  const gone = new Set(log.flatMap((event) => (event.kind === 'void' ? [event.targetEventId] : [])))
  return log.filter((event) => event.kind !== 'void' && !gone.has(event.eventId))
}

const plain = ({ learner, retentions, cards: states }: Replayed) => ({
  learner,
  retentions,
  cards: [...states],
})
const inOrder = (state: Replayed) => plain({ ...state, cards: new Map([...state.cards].toSorted()) })

describe('replaying a log', () => {
  it('leaves what the log without the answers taken back leaves, bit for bit', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 80 }), (steps) => {
        const log = served(steps)
        expect(inOrder(replay(cards, log).state)).toStrictEqual(inOrder(replay(cards, without(log)).state))
      }),
      { numRuns: 300 },
    )
  })

  it('reaches every prediction that was served, also of answers taken back later', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 80 }), (steps) => {
        expect(replay(cards, served(steps), true).differences).toEqual([])
      }),
      { numRuns: 200 },
    )
  })

  it('finds a prediction that was not the one served', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 10, maxLength: 60 }), fc.nat(), (steps, pick) => {
        const log = served(steps)
        const predicted = log.filter(
          (event) => event.kind === 'answer' && event.served !== null,
        ) as AnswerEvent[]
        const chosen = predicted[pick % Math.max(1, predicted.length)]
        fc.pre(chosen !== undefined)
        const forged = log.map((event) =>
          event.eventId === chosen.eventId && chosen.served !== null
            ? { ...chosen, served: { ...chosen.served, delta: chosen.served.delta + 1e-6 } }
            : event,
        )
        expect(replay(cards, forged, true).differences.map(({ seq }) => seq)).toEqual([chosen.seq])
      }),
    )
  })

  it('goes on from any point as if it had never stopped', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), fc.nat(60), (steps, cut) => {
        const log = served(steps).filter((event) => event.kind !== 'void')
        const first = replay(cards, log.slice(0, cut)).state
        const second = new Replay(first)
        for (const event of log.slice(cut)) second.apply(event)
        expect(inOrder(second.state)).toStrictEqual(inOrder(replay(cards, log).state))
      }),
    )
  })

  it('takes back an answer however far back it lies', () => {
    const answer = fc.record({
      kind: fc.constant('answer' as const),
      cardId,
      hours: fc.nat(3),
      grade: fc.constantFrom(1, 3, 4),
      ownPrediction: fc.constant(null),
      sawPrediction: fc.constant(false),
    })
    const shape = { minLength: 4500, maxLength: 4500, size: 'max' as const }
    fc.assert(
      fc.property(
        fc.array(answer, shape),
        fc.array(fc.nat(4499), { minLength: 1, maxLength: 4 }),
        (answers, picks) => {
          const log = served(answers)
          const voids = picks.map((pick, index): LearnerEvent => {
            const seq = log.length + 1 + index
            return {
              kind: 'void',
              seq,
              eventId: `event ${seq}`,
              at: BEGIN,
              targetEventId: `event ${pick + 1}`,
            }
          })
          const whole = [...log, ...voids]
          const fold = replay(cards, whole, true)
          expect(inOrder(fold.state)).toStrictEqual(inOrder(replay(cards, without(whole)).state))
          expect(fold.differences).toEqual([])
        },
      ),
      { numRuns: 3 },
    )
  })

  it('brings a date forward and never back, and leaves what is remembered and all that is predicted alone', () => {
    fc.assert(
      fc.property(
        fc.array(step, { maxLength: 60 }),
        fc.integer({ min: 20_400, max: 20_600 }),
        (steps, day) => {
          const log = served(steps)
          const before = replay(cards, log).state
          const advances = cards.map(({ cardId: id }, index): LearnerEvent => {
            const seq = log.length + 1 + index
            return { kind: 'advance', seq, eventId: `event ${seq}`, at: BEGIN, cardId: id, dueDay: day }
          })
          const after = replay(cards, [...log, ...advances]).state
          expect(after.learner).toStrictEqual(before.learner)
          for (const [id, card] of before.cards) {
            const dueDay = card.stage === 'new' ? {} : { dueDay: Math.min(card.dueDay, day) }
            expect(after.cards.get(id)).toStrictEqual({ ...card, ...dueDay })
          }
        },
      ),
    )
  })

  it('knows no void whose answer is not in the log', () => {
    const lost: LearnerEvent = {
      kind: 'void',
      seq: 1,
      eventId: 'event 1',
      at: BEGIN,
      targetEventId: 'event 9',
    }
    expect(voidSpans([lost])).toEqual([])
    expect(inOrder(replay(cards, [lost]).state)).toStrictEqual(inOrder(replay(cards, []).state))
  })
})
