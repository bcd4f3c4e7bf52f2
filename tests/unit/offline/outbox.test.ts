import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openLearnerDatabase, type LearnerDatabase } from '@/lib/offline/database'
import { keepSitting, loadSitting } from '@/lib/offline/kept-sitting'
import {
  cardsUnsent,
  countUnsent,
  countUntold,
  markTold,
  record,
  refuse,
  settle,
  unsent,
} from '@/lib/offline/outbox'
import type { AnswerStep, Scene, Written } from '@/lib/offline/steps'
import { DEVICE, idOf, LEARNER, MORNING, reviewCard, sittingOf, TODAY } from '../../support/sitting-fixture'

let database: LearnerDatabase

beforeEach(async () => {
  database = await openLearnerDatabase(LEARNER)
})

afterEach(async () => {
  for (const store of ['outbox', 'refused', 'sitting', 'scene', 'steps'] as const) await database.clear(store)
  database.close()
})

const end: Scene = { kind: 'end' }

function answered(number: number): Written & { step: { add: AnswerStep } } {
  const eventId = idOf('ee', number)
  const cardId = idOf('cccc', number)
  return {
    event: {
      kind: 'answer',
      eventId,
      cardId,
      sittingId: idOf('5555', 1),
      shownAt: MORNING,
      answeredAt: MORNING + 5000,
      grade: 3,
      sawPrediction: false,
    },
    step: {
      add: {
        kind: 'answer',
        eventId,
        cardId,
        shownAt: MORNING,
        answeredAt: MORNING + 5000,
        studyDay: TODAY,
        grade: 3,
        ownPrediction: null,
        sawPrediction: false,
        response: '',
        served: { value: 0.9, low: 0.85, high: 0.94 },
        plannedDay: TODAY + 10,
      },
    },
    scene: end,
  }
}

const takenBack = (number: number, target: number): Written => ({
  event: { kind: 'void', eventId: idOf('ee', number), at: MORNING, targetEventId: idOf('ee', target) },
  step: { takeBack: idOf('ee', target) },
  scene: end,
})

const kept = {
  request: {},
  sitting: sittingOf([reviewCard(1)]),
  clockOffset: 0,
  endedAt: null,
}

describe('recording a press', () => {
  test('keeps event, step and scene', async () => {
    await keepSitting(database, kept)
    const sent = await record(database, DEVICE, answered(1))
    expect(sent).toMatchObject({ deviceId: DEVICE, eventId: idOf('ee', 1), grade: 3 })
    expect(await unsent(database, 100)).toEqual([sent])
    expect(await loadSitting(database)).toEqual({ kept, steps: [answered(1).step.add], scene: end })
  })

  test('keeps nothing at all when one part cannot be kept', async () => {
    await keepSitting(database, kept)
    const broken = { ...answered(1), scene: (() => undefined) as unknown as Scene }
    await expect(record(database, DEVICE, broken)).rejects.toThrow()
    expect(await countUnsent(database)).toBe(0)
    expect((await loadSitting(database))?.steps).toEqual([])
  })

  test('refuses the same event twice', async () => {
    await record(database, DEVICE, answered(1))
    await expect(record(database, DEVICE, answered(1))).rejects.toThrow()
    expect(await countUnsent(database)).toBe(1)
  })

  test('drops the step an undo takes back and still sends both events', async () => {
    await record(database, DEVICE, answered(1))
    await record(database, DEVICE, answered(2))
    await record(database, DEVICE, takenBack(3, 2))
    expect((await unsent(database, 100)).map(({ kind }) => kind)).toEqual(['answer', 'answer', 'void'])
    expect(await database.getAll('steps')).toEqual([answered(1).step.add])
  })

  test('numbers events upwards, and never uses a number again', async () => {
    const first = await record(database, DEVICE, answered(1))
    await settle(database, [{ eventId: first.eventId, status: 'duplicate' }])
    const second = await record(database, DEVICE, answered(2))
    expect(second.deviceSeq).toBeGreaterThan(first.deviceSeq)
  })

  test('goes on numbering after the page is opened again', async () => {
    const first = await record(database, DEVICE, answered(1))
    await settle(database, [{ eventId: first.eventId, status: 'duplicate' }])
    database.close()
    database = await openLearnerDatabase(LEARNER)
    const second = await record(database, DEVICE, answered(2))
    expect(second.deviceSeq).toBeGreaterThan(first.deviceSeq)
  })
})

describe('what is unsent', () => {
  test('comes oldest first and no more than asked for', async () => {
    for (let number = 1; number <= 5; number++) await record(database, DEVICE, answered(number))
    const events = await unsent(database, 3)
    expect(events.map(({ eventId }) => eventId)).toEqual([1, 2, 3].map((number) => idOf('ee', number)))
  })

  test('names the cards the server has not heard of', async () => {
    await record(database, DEVICE, answered(7))
    expect(await cardsUnsent(database)).toEqual(new Set([idOf('cccc', 7)]))
  })

  test('counts answers, and leaves out those taken back', async () => {
    for (let number = 1; number <= 3; number++) await record(database, DEVICE, answered(number))
    await record(database, DEVICE, takenBack(4, 2))
    expect(await countUnsent(database)).toBe(2)
  })

  test('of one learner is not there for another', async () => {
    await record(database, DEVICE, answered(1))
    const other = await openLearnerDatabase(idOf('aaaa', 2))
    expect(await countUnsent(other)).toBe(0)
    other.close()
  })
})

describe('receipts', () => {
  const served = { value: 0.81, low: 0.7, high: 0.9, delta: 0.19, dueDay: TODAY + 9 }

  test('of applied and known events empty the outbox', async () => {
    await record(database, DEVICE, answered(1))
    await record(database, DEVICE, answered(2))
    const settled = await settle(database, [
      { eventId: idOf('ee', 1), status: 'applied', seq: 1, served: null },
      { eventId: idOf('ee', 2), status: 'duplicate' },
    ])
    expect(settled.removed).toBe(2)
    expect(await countUnsent(database)).toBe(0)
  })

  test('bring the server’s figures, which replace the device’s own', async () => {
    await record(database, DEVICE, answered(1))
    const settled = await settle(database, [{ eventId: idOf('ee', 1), status: 'applied', seq: 1, served }])
    expect(settled.served).toEqual(new Map([[idOf('ee', 1), { value: 0.81, low: 0.7, high: 0.9 }]]))
    expect((await database.getAll('steps'))[0]).toMatchObject({
      served: { value: 0.81, low: 0.7, high: 0.9 },
    })
  })

  test('of refused events move them aside, to be told once', async () => {
    await record(database, DEVICE, answered(1))
    await settle(database, [{ eventId: idOf('ee', 1), status: 'refused', reason: 'unknown-card' }])
    expect(await countUnsent(database)).toBe(0)
    expect(await countUntold(database)).toBe(1)
    await markTold(database)
    expect(await countUntold(database)).toBe(0)
    expect(await database.get('refused', idOf('ee', 1))).toMatchObject({ reason: 'unknown-card' })
  })

  test('for events this device doesn’t know change nothing', async () => {
    await record(database, DEVICE, answered(1))
    expect((await settle(database, [{ eventId: idOf('ee', 9), status: 'duplicate' }])).removed).toBe(0)
    expect(await countUnsent(database)).toBe(1)
  })

  test('do not invent a prediction for a card never seen', async () => {
    const fresh = answered(1)
    await record(database, DEVICE, { ...fresh, step: { add: { ...fresh.step.add, served: null } } })
    await settle(database, [{ eventId: idOf('ee', 1), status: 'applied', seq: 1, served }])
    expect((await database.getAll('steps'))[0]).toMatchObject({ served: null })
  })
})

test('an event nobody can read is moved out of the way', async () => {
  await record(database, DEVICE, answered(1))
  await record(database, DEVICE, answered(2))
  await refuse(database, idOf('ee', 1))
  expect((await unsent(database, 100)).map(({ eventId }) => eventId)).toEqual([idOf('ee', 2)])
  expect(await database.get('refused', idOf('ee', 1))).toMatchObject({ reason: 'malformed' })
})
