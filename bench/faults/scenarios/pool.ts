import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { must, type Scenario } from '../scenario'
import type { Place } from '../place'
import type { Stage } from '../stage'

/** Longer than the app waits for a connection of its pool. */
const HELD_MS = 12_000
const CONNECTIONS = 20
/** Whoever asks for the server's health is told within this time, whatever is held. */
const HEALTH_MS = 4_000

/** Every connection of the pool waits for a table that somebody holds. */
export const pool: Scenario = {
  name: 'pool',
  what: 'exhausted pool: two connections, both held for twelve seconds',
  times: 5,
  learners: 16,
  place: { environment: { DATABASE_POOL_MAX: '2' } },
  async run(stage, times) {
    const { place } = stage
    const slowest = await keptAnswering(stage, times, async () => {
      const holder = await connected(place)
      await holder.query('BEGIN')
      await holder.query('LOCK TABLE learner_models IN ACCESS EXCLUSIVE MODE')
      return () => holder.end()
    })
    return [`taking answers in again ${slowest.toFixed(1)} s after at most`]
  },
}

/** Postgres itself has no connection left for the app, which had to give back those it had. */
export const connections: Scenario = {
  name: 'connections',
  what: 'every connection of Postgres taken by others for twelve seconds',
  times: 5,
  learners: 16,
  place: { settings: { max_connections: CONNECTIONS } },
  async run(stage, times) {
    const { place } = stage
    const slowest = await keptAnswering(stage, times, async () => {
      const taken: Client[] = [await connected(place)]
      for (const deadline = Date.now() + 10_000; Date.now() < deadline;) {
        // Those of the app end, and whoever is first has their places.
        await taken[0]?.query(
          `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
           WHERE application_name = 'spindle' AND usename = current_user`,
        )
        for (let next = await optional(place); next !== null; next = await optional(place)) taken.push(next)
        if (taken.length >= CONNECTIONS - 3) break
      }
      must(taken.length >= CONNECTIONS - 3, `only ${taken.length} connections could be taken`)
      return () => Promise.all(taken.map((client) => client.end()))
    })
    return [`taking answers in again ${slowest.toFixed(1)} s after at most`]
  },
}

/**
 * Lets learners answer while something is held for a while, so often. Meanwhile nothing may come but 200 and 503.
 * Resolves with the seconds after which answers were taken in again, at the slowest.
 */
async function keptAnswering(
  stage: Stage,
  times: number,
  hold: () => Promise<() => Promise<unknown>>,
): Promise<number> {
  let slowest = 0
  await stage.whileAnswering(async () => {
    for (let time = 0; time < times; time++) {
      await sleep(1000)
      const letGo = await hold()
      const [health] = await Promise.all([healthOf(stage), sleep(HELD_MS)])
      must(health <= HEALTH_MS, `asked how it was, the server took ${health.toFixed(0)} ms`)
      const before = stage.acknowledged
      await letGo()
      const began = performance.now()
      while (stage.acknowledged === before) await sleep(5)
      slowest = Math.max(slowest, (performance.now() - began) / 1000)
    }
  })
  const others = [...stage.outcomes.keys()].filter((status) => status !== '200' && status !== '503')
  must(others.length === 0, `something else than 200 and 503 came: ${others.join(', ')}`)
  must((stage.outcomes.get('503') ?? 0) > 0, 'nobody was put off')
  return slowest
}

/** Milliseconds until the server said how it is. */
async function healthOf({ players }: Stage): Promise<number> {
  const began = performance.now()
  must((await players[0]?.device.get('/api/health')) !== 0, 'the server did not say how it was')
  return performance.now() - began
}

async function connected({ databaseUrl }: Place): Promise<Client> {
  const client = new Client({ connectionString: databaseUrl })
  client.on('error', () => undefined)
  await client.connect()
  return client
}

const optional = (place: Place): Promise<Client | null> => connected(place).catch(() => null)
