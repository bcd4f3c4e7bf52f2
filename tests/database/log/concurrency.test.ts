import { describe, expect, it } from 'vitest'
import type { DeviceEvent } from '@/lib/contracts/reviews'
import type { Viewer } from '@/lib/contracts/viewer'
import { database, type Database } from '@/lib/data/pool'
import { transaction } from '@/lib/data/transaction'
import { acceptEvents } from '@/lib/usecases/accept-events'
import { appendEvents } from '@/lib/usecases/log/append'
import { fromDevice } from '@/lib/usecases/log/incoming'
import { recordEvents } from '@/lib/usecases/record-events'
import { Device } from '../../support/device'
import { openLearnerWithCards } from '../../support/learners'
import { isLogWrite } from '../../support/log-statements'
import { cardStates, expectReplayed, learnerRow, logRows, outcomes } from '../../support/log-rows'

const NOON = Date.parse('2026-11-22T12:00Z')

const at = (ids: readonly string[], index: number): string => ids[index % ids.length] ?? ''

/** Sends a batch as an outbox does: again, until it is taken in. Returns what came of each event over all tries. */
async function sendUntilTaken(viewer: Viewer, events: readonly DeviceEvent[]): Promise<string[]> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const result = await acceptEvents(viewer, events, NOON)
    if (result.ok) return outcomes(result)
  }
  throw new Error('never taken in')
}

describe('many at once', () => {
  it('lose nothing and count nothing twice: twenty batches of one learner', async () => {
    const { viewer, cardIds } = await openLearnerWithCards(5)
    const batches = Array.from({ length: 20 }, (_, index) => {
      const device = new Device()
      return [0, 1, 2].map((more) => device.answer(at(cardIds, index + more), NOON - 60_000 + index))
    })
    const sent = await Promise.all(batches.map((events) => sendUntilTaken(viewer, events)))
    expect(sent.flat().filter((outcome) => outcome === 'applied')).toHaveLength(60)
    const rows = await logRows(viewer)
    expect(rows.map((row) => Number(row['seq']))).toEqual(Array.from({ length: 60 }, (_, index) => index + 1))
    expect(new Set(rows.map((row) => row['event_id'])).size).toBe(60)
    expect((await learnerRow(viewer)).model?.state.tally?.answers).toBe(60)
    await expectReplayed(viewer)
  })

  it('apply a batch once that two tabs send at the same time', async () => {
    const { viewer, cardIds } = await openLearnerWithCards(3)
    const device = new Device()
    const events = cardIds.map((cardId) => device.answer(cardId, NOON))
    const sent = await Promise.all([1, 2, 3, 4].map(() => sendUntilTaken(viewer, events)))
    expect(sent.flat().filter((outcome) => outcome === 'applied')).toHaveLength(3)
    expect(sent.flat().filter((outcome) => outcome === 'duplicate')).toHaveLength(9)
    expect(await logRows(viewer)).toHaveLength(3)
    await expectReplayed(viewer)
  })

  it('are as good as one after another: thirty learners, whose answers go to the database together', async () => {
    const learners = await Promise.all(
      Array.from({ length: 30 }, async () => ({ ...(await openLearnerWithCards(2)), device: new Device() })),
    )
    for (const [round, grade] of ([1, 3, 4] as const).entries()) {
      const sent = await Promise.all(
        learners.map(({ viewer, cardIds, device }) =>
          acceptEvents(viewer, [device.answer(at(cardIds, round), NOON + round, grade)], NOON + round),
        ),
      )
      expect(sent.map(outcomes)).toEqual(learners.map(() => ['applied']))
    }
    for (const { viewer } of learners) {
      expect(await logRows(viewer)).toHaveLength(3)
      await expectReplayed(viewer)
    }
  })

  it('do not wait for one whose model a long transaction holds, who waits for it alone', async () => {
    const [held, ...others] = await Promise.all(Array.from({ length: 6 }, () => openLearnerWithCards(1)))
    if (held === undefined) throw new Error('there is nobody')
    const answer = ({ viewer, cardIds }: typeof held) =>
      acceptEvents(viewer, [new Device().answer(at(cardIds, 0), NOON)], NOON)
    // Each has a model first: the row to be held.
    await Promise.all([held, ...others].map(answer))
    const { waiting } = await transaction(async (connection) => {
      await connection.query('SELECT FROM learner_models WHERE user_id = $1 FOR UPDATE', [held.viewer.userId])
      const late = answer(held)
      expect((await Promise.all(others.map(answer))).map(outcomes)).toEqual(others.map(() => ['applied']))
      expect(await logRows(held.viewer)).toHaveLength(1)
      return { waiting: late }
    })
    expect(outcomes(await waiting)).toEqual(['applied'])
    expect(await logRows(held.viewer)).toHaveLength(2)
    await expectReplayed(held.viewer)
  })

  it('are taken in though one of them cannot be: of those that go together each is then written alone', async () => {
    const learners = await Promise.all(Array.from({ length: 8 }, () => openLearnerWithCards(1)))
    // Nothing else of theirs is amiss, and what they typed is not a text that can be kept.
    const spoilt = learners[4]
    const sent = await Promise.allSettled(
      learners.map(({ viewer, cardIds }) => {
        const answer = new Device().answer(at(cardIds, 0), NOON)
        return acceptEvents(
          viewer,
          [viewer === spoilt?.viewer ? { ...answer, response: '\u0000' } : answer],
          NOON,
        )
      }),
    )
    expect(sent.map(({ status }) => status)).toEqual(
      learners.map((learner) => (learner === spoilt ? 'rejected' : 'fulfilled')),
    )
    for (const learner of learners) {
      expect(await logRows(learner.viewer)).toHaveLength(learner === spoilt ? 0 : 1)
      await expectReplayed(learner.viewer)
    }
  })

  it('keep both answers when two devices grade the same card', async () => {
    const { viewer, cardIds } = await openLearnerWithCards(1)
    const [phone, laptop] = [new Device(), new Device()]
    const cardId = at(cardIds, 0)
    await Promise.all([
      sendUntilTaken(viewer, [phone.answer(cardId, NOON - 3000, 1)]),
      sendUntilTaken(viewer, [laptop.answer(cardId, NOON - 2000, 3)]),
    ])
    const rows = await logRows(viewer)
    expect(rows.map((row) => row['device_id']).sort()).toEqual([phone.deviceId, laptop.deviceId].sort())
    expect((await learnerRow(viewer)).model?.state.tally?.answers).toBe(2)
    expect((await cardStates(viewer)).get(cardId)).toMatchObject({ memory: { reps: 1 } })
    await expectReplayed(viewer)
  })

  it('take turns with settings and voids', async () => {
    const { viewer, deckId, cardIds } = await openLearnerWithCards(4)
    const device = new Device()
    const answers = cardIds.map((cardId, index) => device.answer(cardId, NOON - 10_000 + index))
    await acceptEvents(viewer, answers, NOON)
    await Promise.all([
      ...answers.slice(0, 3).map(({ eventId }) => sendUntilTaken(viewer, [device.takeBack(eventId, NOON)])),
      recordUntilTaken(viewer, deckId, 0.8),
      recordUntilTaken(viewer, deckId, 0.85),
      ...cardIds.map((cardId) => sendUntilTaken(viewer, [device.answer(cardId, NOON)])),
    ])
    expect(await logRows(viewer)).toHaveLength(13)
    await expectReplayed(viewer)
  })
})

async function recordUntilTaken(viewer: Viewer, deckId: string, retention: number): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt++) {
    if ((await recordEvents(viewer, [{ kind: 'retention', deckId, retention }], NOON)).ok) return
  }
  throw new Error('never recorded')
}

describe('somebody who is always a moment too late', () => {
  /** Lets another device answer between each read and the write that follows it. */
  function overtaken(viewer: Viewer, cardId: string, times: number): Database {
    const other = new Device()
    let left = times
    return {
      async query(statement, values) {
        if (isLogWrite(statement) && left-- > 0) {
          await acceptEvents(viewer, [other.answer(cardId, NOON)], NOON)
        }
        return database.query(statement, values)
      },
    }
  }

  it('tries three times', async () => {
    const { viewer, cardIds } = await openLearnerWithCards(1)
    const cardId = at(cardIds, 0)
    await acceptEvents(viewer, [new Device().answer(cardId, NOON)], NOON)
    const events = [fromDevice(new Device().answer(cardId, NOON))]
    const result = await appendEvents(viewer, events, NOON, overtaken(viewer, cardId, 2))
    expect(outcomes(result)).toEqual(['applied'])
    expect(await logRows(viewer)).toHaveLength(4)
    await expectReplayed(viewer)
  })

  it('is asked to come back after that, with nothing taken in', async () => {
    const { viewer, cardIds } = await openLearnerWithCards(1)
    const cardId = at(cardIds, 0)
    await acceptEvents(viewer, [new Device().answer(cardId, NOON)], NOON)
    const events = [fromDevice(new Device().answer(cardId, NOON))]
    const result = await appendEvents(viewer, events, NOON, overtaken(viewer, cardId, 3))
    expect(result).toEqual({ ok: false, error: 'busy' })
    expect(await logRows(viewer)).toHaveLength(4)
    await expectReplayed(viewer)
  })
})
