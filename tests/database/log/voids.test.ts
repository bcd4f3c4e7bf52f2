import { describe, expect, it } from 'vitest'
import type { DeviceEvent } from '@/lib/contracts/reviews'
import { database } from '@/lib/data/pool'
import type { Grade } from '@/lib/scheduling'
import { acceptEvents } from '@/lib/usecases/accept-events'
import { recordEvents } from '@/lib/usecases/record-events'
import { Device } from '../../support/device'
import { openLearnerWithCards } from '../../support/learners'
import { caches, cardStates, expectReplayed, learnerRow, logRows, outcomes } from '../../support/log-rows'

const NOON = Date.parse('2026-11-22T12:00Z')
const HOUR_MS = 3_600_000

const at = (ids: readonly string[], index: number): string => ids[index % ids.length] ?? ''

/** Answers to a learner's cards in turn, so many hours apart, the last of them an hour before noon. */
function answersInTurn(device: Device, cardIds: readonly string[], count: number, hours = 5) {
  return Array.from({ length: count }, (_, index) =>
    device.answer(
      at(cardIds, index),
      NOON - HOUR_MS - (count - 1 - index) * hours * HOUR_MS,
      ((index % 4) + 1) as Grade,
    ),
  )
}

async function acceptOneByOne(viewer: Parameters<typeof acceptEvents>[0], events: readonly DeviceEvent[]) {
  for (const event of events) await acceptEvents(viewer, [event], NOON)
}

async function journalRows(userId: string): Promise<number> {
  const { rowCount } = await database.query('SELECT FROM journal WHERE user_id = $1', [userId])
  return rowCount ?? 0
}

describe('taking an answer back', () => {
  it('leaves what stood before it, within one batch', async () => {
    const { viewer, cardIds } = await openLearnerWithCards(2)
    const device = new Device()
    await acceptEvents(viewer, answersInTurn(device, cardIds, 4), NOON)
    const before = await caches(viewer)
    const slip = device.answer(at(cardIds, 0), NOON - 1000, 1)
    const result = await acceptEvents(viewer, [slip, device.takeBack(slip.eventId, NOON)], NOON)
    expect(outcomes(result)).toEqual(['applied', 'applied'])
    expect(await caches(viewer)).toEqual(before)
    expect(await logRows(viewer)).toHaveLength(6)
    await expectReplayed(viewer)
  })

  it('leaves what stood before it, an hour and a batch later', async () => {
    const { viewer, cardIds } = await openLearnerWithCards(2)
    const device = new Device()
    await acceptEvents(viewer, answersInTurn(device, cardIds, 4), NOON)
    const before = await caches(viewer)
    const slip = device.answer(at(cardIds, 0), NOON - 1000, 1)
    await acceptEvents(viewer, [slip], NOON)
    expect(await caches(viewer)).not.toEqual(before)
    await acceptEvents(viewer, [device.takeBack(slip.eventId, NOON + HOUR_MS)], NOON + HOUR_MS)
    expect(await caches(viewer)).toEqual(before)
    await expectReplayed(viewer)
  })

  it('keeps what came after it, as if it had never been given', async () => {
    const [ada, bea] = [await openLearnerWithCards(3), await openLearnerWithCards(3)]
    const device = new Device()
    const answers = answersInTurn(device, ada.cardIds, 9)
    await acceptOneByOne(ada.viewer, answers)
    await acceptEvents(ada.viewer, [device.takeBack(answers[3]?.eventId ?? '', NOON)], NOON)

    const places = new Map(ada.cardIds.map((id, index) => [id, at(bea.cardIds, index)]))
    const kept = answers.filter((_, index) => index !== 3)
    const other = new Device()
    for (const { cardId, answeredAt, grade } of kept) {
      await acceptEvents(bea.viewer, [other.answer(places.get(cardId) ?? '', answeredAt, grade)], NOON)
    }
    const traces = async (viewer: typeof ada.viewer) =>
      [...(await cardStates(viewer)).values()].map((card) =>
        card.stage === 'new' ? null : card.memory.trace,
      )
    expect(await traces(ada.viewer)).toEqual(await traces(bea.viewer))
    // Which day of its range a card falls on depends on its id, so the load of the days ahead is each learner’s own.
    const learned = async (viewer: typeof ada.viewer) => {
      const { model, pace, tally } = (await learnerRow(viewer)).model?.state ?? {}
      return { model, pace, tally }
    }
    expect(await learned(ada.viewer)).toEqual(await learned(bea.viewer))
    await expectReplayed(ada.viewer)
  })

  it('keeps what was served to later answers as it was served', async () => {
    const { viewer, cardIds } = await openLearnerWithCards(1)
    const device = new Device()
    const answers = answersInTurn(device, cardIds, 5, 30)
    await acceptOneByOne(viewer, answers)
    const before = (await logRows(viewer)).map((row) => row['value'])
    await acceptEvents(viewer, [device.takeBack(answers[1]?.eventId ?? '', NOON)], NOON)
    expect((await logRows(viewer)).slice(0, 5).map((row) => row['value'])).toEqual(before)
    await expectReplayed(viewer)
  })

  it('does nothing more the second time', async () => {
    const { viewer, cardIds } = await openLearnerWithCards(2)
    const device = new Device()
    const answers = answersInTurn(device, cardIds, 4)
    await acceptEvents(viewer, answers, NOON)
    const target = answers[1]?.eventId ?? ''
    await acceptEvents(viewer, [device.takeBack(target, NOON)], NOON)
    const once = await caches(viewer)
    expect(outcomes(await acceptEvents(viewer, [new Device().takeBack(target, NOON)], NOON))).toEqual([
      'applied',
    ])
    expect(await caches(viewer)).toEqual(once)
    await expectReplayed(viewer)
  })

  it('takes back several in any order, older voids reaching further than newer ones', async () => {
    const { viewer, cardIds } = await openLearnerWithCards(3)
    const device = new Device()
    const answers = answersInTurn(device, cardIds, 12)
    await acceptOneByOne(viewer, answers)
    for (const index of [2, 10, 6, 0, 7]) {
      await acceptEvents(viewer, [device.takeBack(answers[index]?.eventId ?? '', NOON)], NOON)
      await expectReplayed(viewer)
    }
    const both = [4, 9].map((index) => device.takeBack(answers[index]?.eventId ?? '', NOON))
    await acceptEvents(viewer, [...both, device.answer(at(cardIds, 0), NOON)], NOON)
    await expectReplayed(viewer)
  })

  it('makes a card new again whose first answer it was', async () => {
    const { viewer, cardIds } = await openLearnerWithCards(1)
    const device = new Device()
    const answer = device.answer(at(cardIds, 0), NOON - 1000, 4)
    await acceptEvents(viewer, [answer], NOON)
    await acceptEvents(viewer, [device.takeBack(answer.eventId, NOON)], NOON)
    expect((await cardStates(viewer)).get(at(cardIds, 0))?.stage).toBe('new')
    expect((await learnerRow(viewer)).model?.state.tally).toBeNull()
    await expectReplayed(viewer)
  })

  it('reaches across settings, moves and cards set aside in between', async () => {
    const { viewer, deckId, cardIds } = await openLearnerWithCards(2)
    const device = new Device()
    const answers = answersInTurn(device, cardIds, 6, 40)
    await acceptOneByOne(viewer, answers.slice(0, 3))
    await recordEvents(viewer, [{ kind: 'retention', deckId, retention: 0.8 }], NOON)
    await recordEvents(viewer, [{ kind: 'retention', deckId: null, retention: 0.95 }], NOON)
    await recordEvents(viewer, [{ kind: 'shelve', cardId: at(cardIds, 0), shelf: 'suspended' }], NOON)
    await recordEvents(viewer, [{ kind: 'reset', cardId: at(cardIds, 1) }], NOON)
    await acceptOneByOne(viewer, answers.slice(3))
    await acceptEvents(viewer, [device.takeBack(answers[1]?.eventId ?? '', NOON)], NOON)
    expect(await journalRows(viewer.userId)).toBeGreaterThan(0)
    await expectReplayed(viewer)
  })
})

describe('taking a reset back', () => {
  it('is the server’s to do, and no device’s', async () => {
    const { viewer, cardIds } = await openLearnerWithCards(1)
    const device = new Device()
    await acceptEvents(viewer, answersInTurn(device, cardIds, 2), NOON)
    const before = await caches(viewer)
    const reset = await recordEvents(viewer, [{ kind: 'reset', cardId: at(cardIds, 0) }], NOON)
    const eventId = (reset.ok && reset.value[0]?.eventId) || ''
    const onDevice = await acceptEvents(viewer, [device.takeBack(eventId, NOON)], NOON)
    expect(outcomes(onDevice)).toEqual(['unknown-answer'])
    await recordEvents(viewer, [{ kind: 'void', targetEventId: eventId }], NOON)
    expect(await caches(viewer)).toEqual(before)
    await expectReplayed(viewer)
  })
})

describe('taking back an answer from long ago', () => {
  it('replays the log where the journal no longer reaches', async () => {
    const { viewer, cardIds } = await openLearnerWithCards(7)
    const device = new Device()
    const answers = answersInTurn(device, cardIds, 420, 2)
    for (let from = 0; from < answers.length; from += 70) {
      await acceptEvents(viewer, answers.slice(from, from + 70), NOON)
    }
    const events = [
      device.answer(at(cardIds, 0), NOON - 2000),
      device.takeBack(answers[5]?.eventId ?? '', NOON - 1000),
      device.takeBack(viewer.userId, NOON - 1000),
      device.takeBack(answers[2]?.eventId ?? '', NOON - 1000),
      device.answer(at(cardIds, 5), NOON),
    ]
    const result = await acceptEvents(viewer, events, NOON)
    expect(outcomes(result)).toEqual(['applied', 'applied', 'unknown-answer', 'applied', 'applied'])
    expect((await logRows(viewer)).map((row) => Number(row['seq']))).toEqual(
      Array.from({ length: 424 }, (_, index) => index + 1),
    )
    const audit = await expectReplayed(viewer)
    expect(audit.modelVersion).toBeGreaterThan(0)
    await acceptEvents(viewer, [device.takeBack(events[4]?.eventId ?? '', NOON)], NOON)
    await expectReplayed(viewer)
  })

  it('keeps the journal to the last few hundred events', async () => {
    const { viewer, cardIds } = await openLearnerWithCards(2)
    const device = new Device()
    for (const answer of answersInTurn(device, cardIds, 320, 1)) await acceptEvents(viewer, [answer], NOON)
    const rows = await journalRows(viewer.userId)
    expect(rows).toBeGreaterThanOrEqual(200)
    expect(rows).toBeLessThanOrEqual(250)
  })

  it('empties the journal when more is recorded at once than it holds', async () => {
    const { viewer, cardIds } = await openLearnerWithCards(3)
    const device = new Device()
    const answers = answersInTurn(device, cardIds, 3)
    await acceptEvents(viewer, answers, NOON)
    const shelves = Array.from({ length: 210 }, (_, index) => ({
      kind: 'shelve' as const,
      cardId: at(cardIds, index),
      shelf: index % 2 === 0 ? ('suspended' as const) : ('active' as const),
    }))
    await recordEvents(viewer, shelves, NOON)
    expect(await journalRows(viewer.userId)).toBe(0)
    await acceptEvents(viewer, [device.takeBack(answers[2]?.eventId ?? '', NOON)], NOON)
    await expectReplayed(viewer)
  })
})
