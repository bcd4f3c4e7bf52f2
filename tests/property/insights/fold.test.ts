import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LoggedAnswer } from '@/lib/insights/contributions'
import {
  firstFold,
  InsightFold,
  RECENT_EVENTS,
  type Added,
  type FoldedEvent,
  type FoldState,
} from '@/lib/insights/fold'
import { addTo } from '@/lib/insights/sums'
import type { Grade } from '@/lib/scheduling'
import { answerOf, MORNING, servedWith } from '../../support/insight-answers'

const share = fc.double({ min: 0, max: 1, noNaN: true })
const step = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('answer' as const),
      minutes: fc.integer({ min: -4000, max: 4000 }),
      grade: fc.constantFrom<Grade[]>(1, 2, 3, 4),
      deck: fc.nat(2),
      sitting: fc.nat(20),
      value: share,
      fsrs: fc.option(share),
      dawn: fc.option(share),
      own: fc.option(fc.constantFrom(0.05, 0.5, 0.95)),
      isFirstReturn: fc.boolean(),
    }),
  },
  // Often one of the last, at times one from far back, and at times one that was taken back already.
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('void' as const), back: fc.nat(6) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('void' as const), back: fc.nat(600) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('zone' as const),
      zone: fc.constantFrom('UTC', 'Asia/Tokyo', 'America/St_Johns'),
    }),
  },
)
type Step = typeof step extends fc.Arbitrary<infer Made> ? Made : never

function logOf(steps: readonly Step[]): FoldedEvent[] {
  const answers: LoggedAnswer[] = []
  return steps.map((made, index): FoldedEvent => {
    const base = { seq: index + 1, eventId: `event ${index}`, at: MORNING + index * 20_000 }
    if (made.kind === 'zone')
      return { ...base, kind: 'zone', zone: made.zone, dayStartMinute: 240, heldDay: null }
    if (made.kind === 'void') {
      const target = answers.at(-1 - (made.back % Math.max(1, answers.length))) ?? null
      return { ...base, kind: 'void', targetEventId: target?.eventId ?? '', target }
    }
    const shownAt = base.at + made.minutes * 60_000
    const served =
      made.fsrs === null ? null : { ...servedWith(made.value, made.fsrs, made.dawn), blend: made.own }
    const answer = answerOf({
      ...base,
      ...{ shownAt, at: shownAt + 4_000, studyDay: Math.floor(shownAt / 86_400_000), grade: made.grade },
      ...{
        deckId: made.deck === 0 ? null : `deck ${made.deck}`,
        sittingId: `sitting ${made.sitting}`,
        served,
      },
      ...{ ownPrediction: made.own, isFirstReturn: made.isFirstReturn },
    })
    answers.push(answer)
    return answer
  })
}

/** Rows as a table holds them: those of nothing are gone. */
class Rows {
  private readonly rows = new Map<string, Record<string, number>>()

  add({ days, slots }: Added): void {
    for (const { sum, ...key } of [...days, ...slots]) {
      const name = JSON.stringify(key)
      const after: Record<string, number> = { ...sum }
      addTo(after, this.rows.get(name) ?? {})
      if (after['answers'] === 0) {
        expect(Object.values(after).every((value) => value === 0)).toBe(true)
        this.rows.delete(name)
      } else this.rows.set(name, after)
    }
  }

  get all() {
    return [...this.rows].toSorted(([a], [b]) => (a < b ? -1 : 1))
  }
}

/** What is taken back by an event of a stretch, and by one that comes too far after its answer. */
function takenBackIn(log: readonly FoldedEvent[], stretch: readonly FoldedEvent[]): Set<number> {
  const near = stretch.flatMap((event) => (event.kind === 'void' ? (event.target?.seq ?? []) : []))
  const far = log.flatMap((event) =>
    event.kind === 'void' && event.target !== null && event.seq - event.target.seq >= RECENT_EVENTS
      ? event.target.seq
      : [],
  )
  return new Set([...near, ...far])
}

function folded(log: readonly FoldedEvent[], cuts: readonly number[]) {
  const rows = new Rows()
  let state: FoldState = firstFold('Europe/Lisbon')
  const ends = [...cuts.map((cut) => cut % (log.length + 1)).toSorted((a, b) => a - b), log.length]
  for (const [index, end] of ends.entries()) {
    const stretch = log.slice(ends[index - 1] ?? 0, end)
    const takenBack = takenBackIn(log, stretch)
    const fold = new InsightFold(state)
    for (const event of stretch) fold.apply(event, takenBack.has(event.seq))
    rows.add(fold.take())
    state = JSON.parse(JSON.stringify(fold.state)) as FoldState
  }
  return { rows: rows.all, state }
}

describe('sums kept up', () => {
  it('are those of the whole log at once, bit for bit, wherever it was cut', () => {
    const log = fc.array(step, { minLength: 1, maxLength: 700, size: 'max' }).map(logOf)
    fc.assert(
      fc.property(log, fc.array(fc.nat(), { maxLength: 12 }), (events, cuts) => {
        expect(folded(events, cuts)).toEqual(folded(events, []))
      }),
      { numRuns: 25 },
    )
  })

  it('have nothing left once every answer is taken back', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 100 }).map(logOf), (events) => {
        const answers = events.filter((event) => event.kind === 'answer')
        const voids = answers.map((target, index): FoldedEvent => {
          const seq = events.length + 1 + index
          return {
            kind: 'void',
            seq,
            eventId: `back ${index}`,
            at: target.at,
            targetEventId: target.eventId,
            target,
          }
        })
        const cuts = [...events, ...voids].map((_, index) => index)
        expect(folded([...events, ...voids], cuts).rows).toEqual([])
      }),
    )
  })
})
