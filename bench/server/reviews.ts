import { randomBytes } from 'node:crypto'
import path from 'node:path'
import type { DeviceEvent } from '@/lib/contracts/reviews'
import { ensureBuilt, serveBuiltApp } from '../../scripts/built-app.mjs'
import { openThrowAway, startThrowAwayPostgres } from '../../scripts/throw-away.mjs'
import { serveEmptyApp } from '../empty-app'
import { median, print } from '../figures'
import { sessionCookie } from '../session'
import type { Ask } from './ask'
import { makeLearners } from './learners'
import { fire, type Check } from './load'

const LEARNERS = 1000
const LOAD = { connections: 20, seconds: 4 }
const ROUNDS = 5
/** Rounds that aren't counted: by their end both servers' code is compiled, as in one that has been up for some minutes. */
const WARM_UPS = 8
const BATCH = 100

/**
 * `npm run bench:reviews`: answers per second through the built app on a Postgres that writes to the disk, one by one
 * and in hundreds, against an empty route handler of Next that is sent the same.
 */
async function main(args: readonly string[]): Promise<boolean> {
  const place = openThrowAway()
  const closing = [() => place.close()]
  try {
    const postgres = await startThrowAwayPostgres(place, { durable: true })
    const databaseUrl: string = await postgres.openDatabase('bench')
    const secret = randomBytes(32).toString('base64url')
    Object.assign(process.env, {
      DATABASE_URL: databaseUrl,
      NEXTAUTH_SECRET: secret,
      NEXTAUTH_URL: 'http://localhost',
      LOG_LEVEL: 'error',
    })
    const learners = await makeLearners(LEARNERS, Date.now())
    const cookies = await Promise.all(learners.map(({ viewer }) => sessionCookie(viewer)))

    await ensureBuilt()
    const log = path.join(place.folder, 'app.log')
    const app = await serveBuiltApp({
      databaseUrl,
      environment: { NEXTAUTH_SECRET: secret, LOG_LEVEL: 'info' },
      port: undefined,
      log,
    })
    closing.unshift(() => app.close())
    const empty = await serveEmptyApp()
    closing.unshift(() => empty.close())

    let turn = 0
    const shot = (size: number, address: string, where: string) => (): Ask => {
      const index = turn++ % LEARNERS
      const learner = learners[index]
      const cookie = cookies[index]
      if (learner === undefined || cookie === undefined) throw new Error('there are no learners')
      const now = Date.now()
      const events: DeviceEvent[] = Array.from({ length: size }, () => learner.answer(now))
      return {
        method: 'POST',
        path: where,
        headers: { cookie, origin: address, 'content-type': 'application/json' },
        body: JSON.stringify({ userId: learner.viewer.userId, events }),
      }
    }
    const measure = {
      empty: () => fire(empty.address, LOAD, shot(1, empty.address, '/api/nothing'), answered),
      one: () => fire(app.address, LOAD, shot(1, app.address, '/api/reviews'), applied(1)),
      batch: () => fire(app.address, LOAD, shot(BATCH, app.address, '/api/reviews'), applied(BATCH)),
    }
    const rates = { empty: [] as number[], one: [] as number[], batch: [] as number[] }
    // The kinds take turns, so that a slow moment slows all of them.
    for (let round = -WARM_UPS; round < ROUNDS; round++) {
      for (const kind of ['empty', 'one', 'batch'] as const) {
        const rate = await measure[kind]()
        if (round >= 0) rates[kind].push(rate)
      }
    }
    const [emptyRate, oneRate, batchRate] = [median(rates.empty), median(rates.one), median(rates.batch)]
    return print(
      {
        bench: 'reviews',
        how: `${LEARNERS} learners, ${LOAD.connections} connections, fsync on, medians of ${ROUNDS} rounds`,
        lines: [
          { name: 'empty route handler', figure: emptyRate, unit: 'requests/s' },
          { name: 'POST of one answer', figure: oneRate, unit: 'requests/s' },
          { name: `POST of ${BATCH} answers`, figure: batchRate, unit: 'requests/s' },
          { name: 'one answer / empty', figure: oneRate / emptyRate, unit: '', target: { least: 0.5 } },
          {
            name: 'cheaper per answer in a batch',
            figure: (batchRate * BATCH) / oneRate,
            unit: 'times',
            target: { least: 8 },
          },
        ],
      },
      args,
    )
  } finally {
    for (const close of closing) await close()
  }
}

const answered: Check = (status) => {
  if (status !== 200) throw new Error(`the empty app said ${status}`)
}

const applied =
  (size: number): Check =>
  (status, body) => {
    const count = body.split('"status":"applied"').length - 1
    if (status !== 200 || count !== size) throw new Error(`the app said ${status}: ${body.slice(0, 300)}`)
  }

main(process.argv.slice(2)).then(
  (isReached) => process.exit(isReached ? 0 : 1),
  (error: unknown) => {
    console.error(error)
    process.exit(1)
  },
)
