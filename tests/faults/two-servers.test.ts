import { setTimeout as sleep } from 'node:timers/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { OutboxDevice } from '../../bench/faults/device'
import { heldAgainst, rowsOf, type Held } from '../../bench/faults/held-against'
import { Place } from '../../bench/faults/place'
import { makeLearners, type BenchLearner } from '../../bench/server/learners'
import { ensureBuilt, serveBuiltApp } from '../../scripts/built-app.mjs'
import type { DeviceEvent } from '@/lib/contracts/reviews'
import { settings } from '@/lib/data/learners'
import { seededRandom } from '@/lib/scheduling/seeded-random'
import { saveSettings } from '@/lib/usecases/save-settings'
import { Device } from '../support/device'
import { inDatabase } from '../support/in-database'

const BUILD_MS = 240_000
const ROUNDS = 12
const ANSWERS = 30

let place: Place
let second: Awaited<ReturnType<typeof serveBuiltApp>>
let learner: BenchLearner
let one: OutboxDevice
let two: OutboxDevice
let held: Held
const outcomes = new Map<string, number>()

beforeAll(async () => {
  await ensureBuilt()
  place = await Place.open()
  second = await serveBuiltApp({
    databaseUrl: place.databaseUrl,
    environment: { NEXTAUTH_SECRET: process.env.NEXTAUTH_SECRET ?? '', LOG_LEVEL: 'info' },
    port: undefined,
    log: path.join(path.dirname(place.webLog), 'second.log'),
  })
  const [player, idle] = await makeLearners(2, Date.now())
  if (player === undefined || idle === undefined) throw new Error('there are no learners')
  learner = player
  one = await OutboxDevice.of(player.viewer, place.address, outcomes)
  two = await OutboxDevice.of(player.viewer, second.address, outcomes)
  const { userId } = idle.viewer
  const rows = await inDatabase(place.databaseUrl, (owner) => rowsOf(owner, userId))
  held = { devices: [one, two], eventsBefore: await answersNotOf([one, two]), bystander: { userId, rows } }
}, BUILD_MS)
afterAll(async () => {
  one.close()
  two.close()
  await second.close()
  await place.close()
})

/** The learner's events that none of these devices made. */
const answersNotOf = (devices: readonly OutboxDevice[]): Promise<Set<string>> =>
  inDatabase(place.databaseUrl, async (owner) => {
    const { rows } = await owner.query<{ id: string }>(
      'SELECT event_id AS id FROM events WHERE user_id = $1',
      [learner.viewer.userId],
    )
    return new Set(rows.map(({ id }) => id).filter((id) => !devices.some(({ made }) => made.has(id))))
  })

/** Posts until it is taken in: of those who write at the same moment some are told to come back. */
async function post(device: OutboxDevice, events: readonly DeviceEvent[]): Promise<void> {
  while (!(await device.post(events))) await sleep(5)
}

/** Saves another desired retention, from a process that is neither server. */
async function changeRetention(desiredRetention: number): Promise<void> {
  const { viewer } = learner
  for (;;) {
    try {
      await saveSettings(viewer, { ...(await settings(viewer)), desiredRetention }, Date.now())
      return
    } catch (error) {
      if (!(error instanceof Error && /busy/.test(error.message))) throw error
    }
  }
}

describe('two web servers on one database', () => {
  it('take each answer of a learner in once, whichever of them it is sent to, how often and when', async () => {
    const { uniform } = seededRandom(7)
    const undoing = new Device()
    const rounds: (readonly DeviceEvent[])[] = []
    for (let round = 0; round < ROUNDS; round++) {
      const answers = Array.from({ length: ANSWERS }, () => learner.answer(Date.now()))
      // Of each earlier round one more answer is taken back.
      const undo = rounds.flatMap((earlier) => undoing.takeBack(earlier[round]?.eventId ?? '', Date.now()))
      rounds.push(answers)
      const events: readonly DeviceEvent[] = [...answers, ...undo]
      one.put(...events)
      two.put(...events)
      const [early, late] = [Math.floor(uniform() * 15), ANSWERS - Math.floor(uniform() * 15)]
      await Promise.all([
        post(one, events.slice(0, late)),
        post(two, events.slice(early)),
        post(two, events.slice(0, late).toReversed()),
        post(one, events.slice(early).toReversed()),
        changeRetention(0.85 + (round % 2) / 100),
      ])
    }
    await Promise.all([one.flush(), two.flush()])

    // Taken in at most once; not told so where a batch was put off after some of it had been taken in.
    const appliedTimes = (eventId: string) =>
      (one.acknowledged.get(eventId) ?? 0) + (two.acknowledged.get(eventId) ?? 0)
    expect([...one.made].filter((eventId) => appliedTimes(eventId) > 1)).toEqual([])
    expect([...one.made].filter((eventId) => !one.acknowledged.has(eventId))).toEqual([])
    expect([...one.made].filter((eventId) => !two.acknowledged.has(eventId))).toEqual([])
    expect(one.made.size).toBeGreaterThan(ROUNDS * ANSWERS)
  })

  it('leave a log without a gap, and rows that are what it says', async () => {
    const ofSettings = await answersNotOf([one, two])
    expect(ofSettings.size - held.eventsBefore.size).toBe(ROUNDS)
    expect(await heldAgainst(place.databaseUrl, { ...held, eventsBefore: ofSettings })).toEqual({
      lost: 0,
      twice: 0,
      strange: 0,
      unlikeReplay: 0,
      notFinite: 0,
      touched: 0,
    })
    const seqs = await inDatabase(place.databaseUrl, async (owner) => {
      const { rows } = await owner.query<{ seq: string }>(
        'SELECT seq FROM events WHERE user_id = $1 ORDER BY seq',
        [learner.viewer.userId],
      )
      return rows.map(({ seq }) => Number(seq))
    })
    expect(seqs).toEqual(seqs.map((_, index) => index + 1))
  })

  it('both know a session that one of them opened, and one that has ended', async () => {
    expect(await one.get('/api/sittings')).toBe(200)
    expect(await two.get('/api/sittings')).toBe(200)
    await inDatabase(place.databaseUrl, (owner) =>
      owner.query('UPDATE users SET session_number = session_number + 1 WHERE id = $1', [
        learner.viewer.userId,
      ]),
    )
    expect(await one.get('/api/sittings')).toBe(401)
    expect(await two.get('/api/sittings')).toBe(401)
  })
})
