import { describe, expect, it } from 'vitest'
import { pastEvents } from '@/lib/usecases/anki/past-events'

const answer = (id: number, cardId: number) => ({
  id,
  cardId,
  shownAt: id - 3000,
  answeredAt: id,
  grade: 3 as const,
})
const dated = (id: number, cardId: number) => ({ id, cardId, by: 'hand' as const, interval: 9 })
const names = new Map([
  [1, 'one'],
  [2, 'two'],
])
const breathe = () => Promise.resolve()
const cardIdOf = (ankiId: number) => names.get(ankiId) ?? null
const past = {
  answers: [answer(100, 1), answer(200, 2), answer(300, 3), answer(400, 1)],
  reschedulings: [dated(50, 1), dated(150, 2), dated(500, 2)],
}

describe('the past of cards', () => {
  it('comes in order of time, answers and dates alike, without cards that aren’t brought', async () => {
    const { events, known, overtaken } = await pastEvents(past, cardIdOf, [], 1000, breathe)
    expect(events.map(({ kind, at }) => [kind, at])).toEqual([
      ['reschedule', 50],
      ['answer', 100],
      ['reschedule', 150],
      ['answer', 200],
      ['answer', 400],
      ['reschedule', 500],
    ])
    expect(new Set(events.map(({ eventId }) => eventId)).size).toBe(6)
    expect([known, overtaken]).toEqual([0, 0])
  })

  it('is not brought twice', async () => {
    const here = [{ cardId: 'one', isAnsweredHere: false, times: [50, 100] }]
    const { events, known } = await pastEvents(past, cardIdOf, here, 1000, breathe)
    expect(events.map(({ at }) => at)).toEqual([150, 200, 400, 500])
    expect(known).toBe(1)
  })

  it('ends for a card that has been answered here', async () => {
    const here = [{ cardId: 'one', isAnsweredHere: true, times: [100] }]
    const { events, known, overtaken } = await pastEvents(past, cardIdOf, here, 1000, breathe)
    expect(events.map(({ at }) => at)).toEqual([150, 200, 500])
    expect([known, overtaken]).toEqual([1, 1])
  })
})
