import { Client } from 'pg'
import { describe, expect, it } from 'vitest'
import type { DeviceEvent } from '@/lib/contracts/reviews'
import type { Viewer } from '@/lib/contracts/viewer'
import { database, type Database } from '@/lib/data/pool'
import { env } from '@/lib/env'
import { acceptEvents } from '@/lib/usecases/accept-events'
import { appendEvents } from '@/lib/usecases/log/append'
import { fromDevice } from '@/lib/usecases/log/incoming'
import { recordEvents } from '@/lib/usecases/record-events'
import { Device } from '../../support/device'
import { whoWaitsFor } from '../../support/in-database'
import { openLearnerWithCards } from '../../support/learners'
import { caches, expectReplayed, logRows, outcomes } from '../../support/log-rows'
import { isLogWrite } from '../../support/log-statements'

const NOON = Date.parse('2026-11-22T12:00Z')

/** A connection that is lost on the way to the server with a write, or on the way back from it. */
const losing = (when: 'before' | 'after'): Database => ({
  async query(statement, values) {
    const lost = new Error('Connection terminated unexpectedly')
    if (isLogWrite(statement) && when === 'before') throw lost
    const result = await database.query<never>(statement, values)
    if (isLogWrite(statement) && when === 'after') throw lost
    return result
  },
})

const post = (viewer: Viewer, events: readonly DeviceEvent[], connection: Database) =>
  appendEvents(viewer, events.map(fromDevice), NOON, connection)

async function learnerAtWork() {
  const { viewer, cardIds } = await openLearnerWithCards(3)
  const device = new Device()
  await acceptEvents(
    viewer,
    cardIds.map((cardId) => device.answer(cardId, NOON - 86_400_000)),
    NOON,
  )
  const batch = cardIds.map((cardId, index) =>
    device.answer(cardId, NOON - 1000 + index, index === 1 ? 1 : 3),
  )
  return { viewer, batch, device, cardIds }
}

describe('a batch whose connection is lost', () => {
  it('before the write leaves everything as it was, and is taken in when sent again', async () => {
    const { viewer, batch } = await learnerAtWork()
    const before = await caches(viewer)
    await expect(post(viewer, batch, losing('before'))).rejects.toThrow('terminated')
    expect(await caches(viewer)).toEqual(before)
    expect(await logRows(viewer)).toHaveLength(3)
    expect(outcomes(await acceptEvents(viewer, batch, NOON))).toEqual(['applied', 'applied', 'applied'])
    await expectReplayed(viewer)
  })

  it('after the write was taken in once, and counts for nothing when sent again', async () => {
    const { viewer, batch } = await learnerAtWork()
    await expect(post(viewer, batch, losing('after'))).rejects.toThrow('terminated')
    const after = await caches(viewer)
    expect(await logRows(viewer)).toHaveLength(6)
    expect(outcomes(await acceptEvents(viewer, batch, NOON))).toEqual(['duplicate', 'duplicate', 'duplicate'])
    expect(await caches(viewer)).toEqual(after)
    await expectReplayed(viewer)
  })

  it('while the server is at it leaves all or nothing', async () => {
    const { viewer, batch } = await learnerAtWork()
    const before = await caches(viewer)
    const holder = new Client({ connectionString: env().DATABASE_URL })
    await holder.connect()
    try {
      await holder.query('BEGIN')
      await holder.query('SELECT FROM learner_models WHERE user_id = $1 FOR UPDATE', [viewer.userId])
      const sent = acceptEvents(viewer, batch, NOON).then(
        () => 'taken in',
        () => 'lost',
      )
      await holder.query('SELECT pg_terminate_backend($1)', [await whoWaitsFor(holder)])
      expect(await sent).toBe('lost')
    } finally {
      await holder.end()
    }
    expect(await caches(viewer)).toEqual(before)
    expect(await logRows(viewer)).toHaveLength(3)
    expect(outcomes(await acceptEvents(viewer, batch, NOON))).toEqual(['applied', 'applied', 'applied'])
    await expectReplayed(viewer)
  })
})

describe('a void of long ago', () => {
  it('whose rebuild never came is rebuilt by whoever comes next', async () => {
    const { viewer, batch, device, cardIds } = await learnerAtWork()
    await acceptEvents(viewer, batch, NOON)
    const shelves = Array.from({ length: 201 }, (_, index) => ({
      kind: 'shelve' as const,
      cardId: cardIds[index % 3] ?? '',
      shelf: 'active' as const,
    }))
    await recordEvents(viewer, shelves, NOON)

    let writes = 0
    const endsAfterTheVoid: Database = {
      query(statement, values) {
        if (isLogWrite(statement) && ++writes === 2) throw new Error('the process ended')
        return database.query(statement, values)
      },
    }
    const takeBack = device.takeBack(batch[1]?.eventId ?? '', NOON)
    await expect(post(viewer, [takeBack], endsAfterTheVoid)).rejects.toThrow('the process ended')

    const again = [takeBack, device.answer(cardIds[0] ?? '', NOON)]
    expect(outcomes(await acceptEvents(viewer, again, NOON))).toEqual(['duplicate', 'applied'])
    await expectReplayed(viewer)
  })
})
