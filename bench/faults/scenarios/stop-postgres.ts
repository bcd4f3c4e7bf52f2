import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { median } from '../../figures'
import { lostOf, withOwner } from '../held-against'
import { must, type Scenario } from '../scenario'
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
        const lost = await withOwner(stage.place.databaseUrl, (owner) => lostOf(owner, devices))
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
  await until(async () => {
    const { rowCount } = await holder.query(
      'SELECT FROM pg_stat_activity WHERE pg_backend_pid() = ANY (pg_blocking_pids(pid))',
    )
    return (rowCount ?? 0) > 0
  })
  const began = performance.now()
  const before = players.map(({ device }) => device.acknowledged.size)
  await place.endPostgresAtOnce()
  await holder.end().catch(() => undefined)
  await place.startPostgres()
  await until(() =>
    Promise.resolve(players.some(({ device }, index) => device.acknowledged.size > (before[index] ?? 0))),
  )
  return performance.now() - began
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (const deadline = Date.now() + 60_000; !(await holds()); await sleep(10)) {
    must(Date.now() < deadline, 'it did not come to that within a minute')
  }
}
