import { Client } from 'pg'
import { inDatabase, whoWaitsFor } from '@/tests/support/in-database'
import { median } from '../../figures'
import { lostOf, toldBy } from '../held-against'
import { must, until, type Scenario } from '../scenario'
import { someMoment, type Stage } from '../stage'

export const stopPostgres: Scenario = {
  name: 'stop-postgres',
  what: 'immediate stop of Postgres in mid-transaction',
  times: 50,
  learners: 8,
  place: {},
  async run(stage, times) {
    const backs: number[] = []
    await stage.whileAnswering(async () => {
      for (let time = 0; time < times; time++) {
        await someMoment(50, 500)
        backs.push(await stopInMidTransaction(stage))
        const devices = stage.players.map(({ device }) => device)
        const lost = await inDatabase(stage.place.databaseUrl, (owner) => lostOf(owner, toldBy(devices)))
        must(lost === 0, `${lost} acknowledged answers were gone after stop ${time + 1}`)
      }
    })
    return [`answers taken in again ${(median(backs) / 1000).toFixed(1)} s after the stop (median)`]
  },
}

/** Stops Postgres while an answer's write waits inside of it; resolves with the milliseconds until one was taken in. */
async function stopInMidTransaction({ place, players }: Stage): Promise<number> {
  const holder = new Client({ connectionString: place.databaseUrl })
  // It is about to lose its server.
  holder.on('error', () => undefined)
  await holder.connect()
  await holder.query('BEGIN')
  await holder.query('SELECT FROM learner_models WHERE user_id = $1 FOR UPDATE', [
    players[0]?.learner.viewer.userId,
  ])
  await whoWaitsFor(holder)
  const began = performance.now()
  const before = players.map(({ device }) => device.acknowledged.size)
  await place.endPostgresAtOnce()
  await holder.end().catch(() => undefined)
  await place.startPostgres()
  await until(
    () => players.some(({ device }, index) => device.acknowledged.size > (before[index] ?? 0)),
    60,
    'no answer was taken in within a minute',
  )
  return performance.now() - began
}
