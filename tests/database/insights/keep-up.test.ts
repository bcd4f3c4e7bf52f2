import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Viewer } from '@/lib/contracts/viewer'
import { forgetInsights, holdProgress, selectLearnersBehind } from '@/lib/data/insights/progress'
import { database, pool } from '@/lib/data/pool'
import { transaction } from '@/lib/data/transaction'
import type { Grade } from '@/lib/scheduling'
import { acceptEvents } from '@/lib/usecases/accept-events'
import { keepAllUp } from '@/lib/usecases/insights/keep-all-up'
import { keepUp } from '@/lib/usecases/insights/keep-up'
import { rebuildLearner } from '@/lib/usecases/rebuild-learner'
import { recordEvents } from '@/lib/usecases/record-events'
import { startDemo } from '@/lib/usecases/start-demo'
import { databaseDoor } from '../../support/database-door'
import { Device } from '../../support/device'
import { insightRows } from '../../support/insight-rows'
import { addDeck, openLearner, openLearnerWithCards } from '../../support/learners'
import { move, World } from '../../support/world'

const NOON = Date.parse('2026-11-22T12:00Z')
const HOUR_MS = 3_600_000
const ALL = { most: Infinity, allOrNothing: false }

async function madeAnew(viewer: Viewer) {
  await forgetInsights(database, viewer)
  await keepUp(viewer, ALL)
  return insightRows(viewer)
}

/** A learner whose answers to four cards come every hour, each with a prediction of their own. */
async function practised(answers: number) {
  const { viewer, cardIds, deckId } = await openLearnerWithCards(4)
  const device = new Device()
  const given = Array.from({ length: answers }, (_, index) =>
    device.answer(cardIds[index % 4] ?? '', NOON - (answers - index) * HOUR_MS, ((index % 4) + 1) as Grade, {
      ownPrediction: 0.75,
    }),
  )
  for (let from = 0; from < answers; from += 100)
    await acceptEvents(viewer, given.slice(from, from + 100), NOON)
  return { viewer, cardIds, deckId, device, given }
}

async function demo(): Promise<Viewer> {
  const begun = await startDemo(null, 'Europe/Lisbon', NOON)
  if (!begun.ok) throw new Error('no demo')
  return begun.value
}

describe('sums that are kept up', () => {
  it('are those made anew, whatever learners, devices and pages do', async () => {
    const turns = fc.array(fc.tuple(move, fc.boolean()), { minLength: 5, maxLength: 60, size: 'max' })
    await fc.assert(
      fc.asyncProperty(turns, async (moves) => {
        const viewer = await openLearner('Europe/Berlin')
        const world = new World(await databaseDoor(viewer))
        await keepUp(viewer, ALL)
        for (const [made, isKeptUp] of moves) {
          await world.do(made)
          if (isKeptUp) await keepUp(viewer, { most: 3, allOrNothing: false })
        }
        await world.end()
        await keepUp(viewer, ALL)
        const kept = await insightRows(viewer)
        expect(await madeAnew(viewer)).toEqual(kept)
      }),
      { numRuns: 25, interruptAfterTimeLimit: 10_000 },
    )
  })

  it('go on where an interrupted turn ended', async () => {
    const viewer = await demo()
    let turns = 0
    for (let isBehind = true; isBehind; turns++)
      isBehind = (await keepUp(viewer, { most: 37, allOrNothing: false })).isBehind
    expect(turns).toBeGreaterThan(5)
    const kept = await insightRows(viewer)
    expect(kept.days.length).toBeGreaterThan(60)
    expect(await madeAnew(viewer)).toEqual(kept)
  })

  it('leave a long log to the job where they are asked to', async () => {
    const { viewer } = await practised(30)
    expect(await keepUp(viewer, { most: 29, allOrNothing: true })).toEqual({ events: 0, isBehind: true })
    expect(await keepUp(viewer, { most: 30, allOrNothing: true })).toEqual({ events: 30, isBehind: false })
    expect(await keepUp(viewer, { most: 30, allOrNothing: true })).toEqual({ events: 0, isBehind: false })
  })

  it('are made anew where an answer is taken back that lies too far behind', async () => {
    const { viewer, device, given } = await practised(300)
    await keepUp(viewer, ALL)
    const before = await insightRows(viewer)
    await acceptEvents(viewer, [device.takeBack(given[3]?.eventId ?? '', NOON)], NOON)
    await keepUp(viewer, ALL)
    const kept = await insightRows(viewer)
    expect(kept).not.toEqual(before)
    expect(await madeAnew(viewer)).toEqual(kept)
    const answers = kept.days.filter(({ deck_id: deck }) => deck === '00000000-0000-0000-0000-000000000000')
    expect(answers.reduce((sum, row) => sum + Number(row['answers']), 0)).toBe(299)
  })

  it('take back an answer of a moment ago without beginning anew', async () => {
    const { viewer, device, given } = await practised(12)
    await keepUp(viewer, ALL)
    const back = given.map(({ eventId }) => device.takeBack(eventId, NOON))
    await acceptEvents(viewer, back, NOON)
    expect(await keepUp(viewer, { most: 12, allOrNothing: true })).toEqual({ events: 12, isBehind: false })
    expect(await insightRows(viewer)).toMatchObject({ days: [], slots: [] })
  })

  it('have what older versions did not keep from a replay', async () => {
    const { viewer, device, given } = await practised(60)
    await keepUp(viewer, ALL)
    const before = await insightRows(viewer)
    const owner = await pool().connect()
    try {
      await owner.query('RESET ROLE')
      await owner.query(
        'UPDATE events SET fsrs_value = NULL, dawn_value = NULL, blend_value = NULL WHERE user_id = $1 AND seq < 41',
        [viewer.userId],
      )
    } finally {
      owner.release(true)
    }
    await forgetInsights(database, viewer)
    for (let isBehind = true; isBehind;)
      isBehind = (await keepUp(viewer, { most: 25, allOrNothing: false })).isBehind
    expect(await insightRows(viewer)).toEqual(before)
    // What was added by replay cannot be taken away without one.
    await acceptEvents(viewer, [device.takeBack(given[38]?.eventId ?? '', NOON)], NOON)
    await keepUp(viewer, ALL)
    const kept = await insightRows(viewer)
    expect(await madeAnew(viewer)).toEqual(kept)
    expect(kept).not.toEqual(before)
  })

  it('stay with the deck that a card lay in when it was answered', async () => {
    const { viewer, deckId, cardIds, device } = await practised(8)
    await keepUp(viewer, ALL)
    const otherId = await addDeck(viewer)
    await recordEvents(
      viewer,
      cardIds.map((cardId) => ({ kind: 'move' as const, cardId, deckId: otherId })),
      NOON,
    )
    await acceptEvents(viewer, [device.answer(cardIds[0] ?? '', NOON + HOUR_MS)], NOON + HOUR_MS)
    await keepUp(viewer, ALL)
    const kept = await insightRows(viewer)
    const answersIn = (id: string) =>
      kept.days.filter((row) => row['deck_id'] === id).reduce((sum, row) => sum + Number(row['answers']), 0)
    expect([answersIn(deckId), answersIn(otherId)]).toEqual([8, 1])
    expect(await madeAnew(viewer)).toEqual(kept)
  })

  it('tell the hour of the first answers by the zone of then, also once made anew', async () => {
    const { viewer } = await practised(1)
    await keepUp(viewer, ALL)
    await recordEvents(
      viewer,
      [{ kind: 'zone', zone: 'Asia/Tokyo', dayStartMinute: 240, heldDay: null }],
      NOON,
    )
    await keepUp(viewer, ALL)
    const kept = await insightRows(viewer)
    expect(kept.progress).toMatchObject([{ first_zone: 'UTC', state: { zone: 'Asia/Tokyo' } }])
    expect(await madeAnew(viewer)).toEqual(kept)
  })
})

describe('the job', () => {
  it('adds up whose log has gone on, and nobody else’s', async () => {
    const { viewer } = await practised(5)
    const quiet = await openLearner()
    expect(await selectLearnersBehind(database, 10_000)).toContain(viewer.userId)
    // Other learners of the database may fill the first turns.
    while ((await keepAllUp()).learners > 0);
    const behind = await selectLearnersBehind(database, 10_000)
    expect(behind).not.toContain(viewer.userId)
    expect(behind).not.toContain(quiet.userId)
    expect((await insightRows(viewer)).progress).toMatchObject([{ through_seq: '5' }])
  })

  it('passes over a learner whom another server is at', async () => {
    const { viewer } = await practised(5)
    await keepUp(viewer, { most: 2, allOrNothing: false })
    await transaction(async (connection) => {
      await holdProgress(connection, viewer)
      expect(await keepUp(viewer, ALL)).toEqual({ events: 0, isBehind: true })
    })
    expect(await keepUp(viewer, ALL)).toEqual({ events: 3, isBehind: false })
  })

  it('adds up anew after a rebuild', async () => {
    const { viewer } = await practised(20)
    await keepUp(viewer, ALL)
    const before = await insightRows(viewer)
    await database.query('UPDATE insight_days SET recalled = recalled + 1 WHERE user_id = $1', [
      viewer.userId,
    ])
    expect(await rebuildLearner(viewer)).toEqual({ ok: true, value: null })
    expect(await selectLearnersBehind(database, 10_000)).toContain(viewer.userId)
    await keepUp(viewer, ALL)
    expect(await insightRows(viewer)).toEqual(before)
  })

  it('makes nothing for somebody who isn’t there', async () => {
    const nobody = { userId: '01a20000-0000-7000-8000-00000000dead', isDemo: false }
    await keepUp(nobody, ALL)
    expect(await insightRows(nobody)).toEqual({ days: [], slots: [], progress: [] })
  })
})
