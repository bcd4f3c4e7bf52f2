import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isSpotless } from '../../../bench/faults/held-against'
import { Place } from '../../../bench/faults/place'
import { Stage } from '../../../bench/faults/stage'
import { whoWaitsFor } from '../../support/in-database'
import { ensureBuilt } from '../../../scripts/built-app.mjs'

const BUILD_MS = 240_000

let place: Place
let stage: Stage

beforeAll(async () => {
  await ensureBuilt()
  place = await Place.open({ environment: { SPINDLE_MAX_IN_FLIGHT: '1' } })
  stage = await Stage.set(place, 1)
}, BUILD_MS)
afterAll(async () => {
  stage.end()
  await place.close()
})

/** Has an answer wait inside the database, so that it stays under way; calls `work` meanwhile. */
async function whileOneIsUnderWay(work: () => Promise<void>): Promise<void> {
  const [player] = stage.players
  if (player === undefined) throw new Error('there is no learner')
  const holder = new Client({ connectionString: place.databaseUrl })
  await holder.connect()
  await holder.query('BEGIN')
  await holder.query('SELECT FROM learner_models WHERE user_id = $1 FOR UPDATE', [
    player.learner.viewer.userId,
  ])
  player.device.put(player.learner.answer(Date.now()))
  const sent = player.device.send()
  try {
    await whoWaitsFor(holder)
    await work()
  } finally {
    await holder.end()
  }
  expect(await sent).toBe(true)
}

describe('a server that has as much under way as it may', () => {
  it('puts pages and routes off, says how it is, and goes on when there is room', async () => {
    await whileOneIsUnderWay(async () => {
      const [page, route] = await Promise.all([
        fetch(`${place.address}/signin`),
        fetch(`${place.address}/api/sittings`),
      ])
      expect([page.status, route.status]).toEqual([503, 503])
      expect(Number(page.headers.get('retry-after'))).toBeGreaterThan(0)
      expect(await page.text()).toContain('This page loads by itself in a few seconds.')
      expect(await route.json()).toMatchObject({ error: { code: 'unavailable' } })
      expect((await fetch(`${place.address}/api/health`)).status).toBe(200)
    })
    expect((await fetch(`${place.address}/signin`)).status).toBe(200)
    expect(isSpotless(await stage.heldAgainst())).toBe(true)
  })
})
