import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Findings } from '../../../bench/faults/held-against'
import { Place } from '../../../bench/faults/place'
import { killWeb } from '../../../bench/faults/scenarios/kill-web'
import { stopPostgres } from '../../../bench/faults/scenarios/stop-postgres'
import { Stage } from '../../../bench/faults/stage'
import { ensureBuilt } from '../../../scripts/built-app.mjs'
import { inDatabase } from '../../support/in-database'

const BUILD_MS = 240_000
const spotless: Findings = { lost: 0, twice: 0, strange: 0, unlikeReplay: 0, notFinite: 0, touched: 0 }

let place: Place
let stage: Stage

beforeAll(async () => {
  await ensureBuilt()
  place = await Place.open()
  stage = await Stage.set(place, 3)
}, BUILD_MS)
afterAll(async () => {
  stage.end()
  await place.close()
})

// `npm run bench:faults` does the same two hundred and fifty times.
describe('answers that were acknowledged', () => {
  it('are there once and replay to the rows after the web server was killed and Postgres stopped at once', async () => {
    await killWeb.run(stage, 2)
    await stopPostgres.run(stage, 2)
    expect(stage.outcomes.get('none')).toBeGreaterThan(0)
    expect(stage.acknowledged).toBeGreaterThan(0)
    expect(await stage.heldAgainst()).toEqual(spotless)
  })

  it('are missed when they are gone, as is a row that was changed or is no number', async () => {
    const [first, second] = stage.players
    const [eventId] = first?.device.acknowledged.keys() ?? []
    await inDatabase(place.databaseUrl, async (owner) => {
      await owner.query('DELETE FROM events WHERE event_id = $1', [eventId])
      await owner.query(
        `UPDATE card_states SET stability = 'NaN' WHERE card_id =
           (SELECT card_id FROM card_states WHERE user_id = $1 AND stability IS NOT NULL LIMIT 1)`,
        [second?.learner.viewer.userId],
      )
      await owner.query('UPDATE decks SET name = $2 WHERE user_id = $1', [stage.bystander.userId, 'Renamed'])
    })
    expect(await stage.heldAgainst()).toEqual({
      ...spotless,
      lost: 1,
      unlikeReplay: 2,
      notFinite: 1,
      touched: 1,
    })
  })
})
