import { describe, expect, it } from 'vitest'
import type { LoggedAnswer } from '@/lib/insights/contributions'
import { firstFold, InsightFold, RECENT_EVENTS, type Added, type FoldedEvent } from '@/lib/insights/fold'
import type { Figure } from '@/lib/insights/sums'
import { answerOf, MORNING } from '../../support/insight-answers'

const MINUTE = 60_000

function fold(events: readonly FoldedEvent[], zone = 'UTC'): Added {
  const folded = new InsightFold(firstFold(zone))
  for (const event of events) folded.apply(event, false)
  return folded.take()
}

const slotsOf = (added: Added, figure: Figure) =>
  Object.fromEntries(
    added.slots
      .filter((row) => row.figure === figure && row.deckId === null && row.sum.answers !== 0)
      .map(({ slot, sum }) => [slot, sum.answers]),
  )

const later = (seq: number, minutes: number, more: Partial<LoggedAnswer> = {}): LoggedAnswer =>
  answerOf({ seq, shownAt: MORNING + minutes * MINUTE, at: MORNING + minutes * MINUTE + 5_000, ...more })

const taken = (seq: number, target: LoggedAnswer): FoldedEvent => ({
  ...{ kind: 'void', seq, eventId: `void ${seq}`, at: target.at, targetEventId: target.eventId, target },
})

describe('the fold', () => {
  it('adds each answer to its deck and to all decks', () => {
    const { days } = fold([
      later(1, 0),
      later(2, 1),
      later(3, 2, { deckId: 'other' }),
      later(4, 3, { deckId: null }),
    ])
    expect(days.map(({ deckId, day, sum }) => [deckId, day, sum.answers])).toEqual([
      [null, 20_514, 4],
      ['deck', 20_514, 2],
      ['other', 20_514, 1],
    ])
  })

  it('knows the hour by the clock the learner went by then', () => {
    const zone: FoldedEvent = {
      ...{ kind: 'zone', seq: 2, eventId: 'zone', at: MORNING, zone: 'Asia/Tokyo', dayStartMinute: 240 },
      heldDay: null,
    }
    expect(slotsOf(fold([later(1, 0), zone, later(3, 1)]), 'hour')).toEqual({ 2: 1, 5: 1 })
    // A quarter of an hour is no less a zone's.
    expect(
      slotsOf(fold([later(1, 0, { shownAt: MORNING + 45 * MINUTE })], 'Asia/Kathmandu'), 'hour'),
    ).toEqual({ 5: 1 })
  })

  it('counts places in each sitting, those taken back too', () => {
    const first = Array.from({ length: 9 }, (_, index) => later(index + 1, index))
    const [answer] = first
    if (answer === undefined) throw new Error('no answer')
    const events = [...first, taken(10, answer), later(11, 9), later(12, 10, { sittingId: 'other' })]
    expect(slotsOf(fold(events), 'place')).toEqual({ 0: 9, 1: 1 })
    expect(slotsOf(fold([later(1, 0, { sittingId: null })]), 'place')).toEqual({})
  })

  it('tells the minutes after a miss from others, and forgets a miss that is taken back', () => {
    const missed = later(1, 0, { grade: 1 })
    const after = [later(3, 1), later(4, 4), later(5, 6)]
    expect(slotsOf(fold([missed, ...after]), 'miss')).toEqual({ 0: 2, 1: 2 })
    expect(slotsOf(fold([missed, taken(2, missed), ...after]), 'miss')).toEqual({ 1: 3 })
  })

  it('takes away what an answer added, and takes nothing twice', () => {
    const answer = later(1, 0, { grade: 1 })
    for (const voids of [[taken(2, answer)], [taken(2, answer), taken(3, answer)]]) {
      const { days, slots } = fold([answer, ...voids])
      expect(days.length).toBe(2)
      for (const { sum } of [...days, ...slots])
        expect(Object.values(sum).every((value) => value === 0)).toBe(true)
    }
  })

  it('leaves an answer alone that is too far back, for it was never added', () => {
    const answer = later(1, 0)
    const folded = new InsightFold(firstFold('UTC'))
    folded.apply(answer, true)
    folded.apply(taken(1 + RECENT_EVENTS, answer), false)
    expect(folded.take()).toEqual({ days: [], slots: [] })
    expect(folded.state.recent).toEqual([])
  })
})
