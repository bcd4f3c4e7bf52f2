import { closeSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { databasePasswords } from '../../../scripts/embedded/passwords.mjs'
import { must, until, type Scenario } from '../scenario'
import type { Stage } from '../stage'

const FULL_MS = 4_000

export const disk: Scenario = {
  name: 'disk',
  what: 'full disk: for tables, and every other time for the write-ahead log too, which ends Postgres',
  times: 10,
  learners: 8,
  place: {
    diskMegabytes: 400,
    settings: { max_wal_size: '64MB', min_wal_size: '32MB' },
  },
  async run(stage, times) {
    let ends = 0
    let putOff = 0
    await stage.whileAnswering(async () => {
      for (let time = 0; time < times; time++) {
        await sleep(1000)
        const before = stage.outcomes.get('503') ?? 0
        if (await fill(stage, time % 2 === 1)) ends++
        putOff += (stage.outcomes.get('503') ?? 0) - before
        const acknowledged = stage.acknowledged
        await until(() => stage.acknowledged !== acknowledged, 30, 'answers were not taken in again')
      }
    })
    must(putOff > 0, 'nobody was put off')
    return [`${putOff} posts put off; Postgres ended ${ends} times and came back with space`]
  },
}

/** Fills the disk for a while; says whether that ended Postgres, which is then started again. */
async function fill({ place }: Stage, logToo: boolean): Promise<boolean> {
  const ballast = path.join(place.dataFolder, 'ballast')
  let hasEnded = false
  const ended = place.postgresEnded().then(() => (hasEnded = true))
  fillUp(ballast)
  if (logToo) await switchLogs(place.databaseUrl, place.dataFolder)
  await Promise.race([ended, sleep(FULL_MS)])
  // Postgres may be on its way: it tries to recover, and ends when it can't write that down either.
  if (logToo) await Promise.race([ended, sleep(10_000)])
  rmSync(ballast)
  if (hasEnded) await place.startPostgres()
  return hasEnded
}

function fillUp(file: string): void {
  const { bsize } = statfsSync(path.dirname(file))
  const block = Buffer.alloc(bsize)
  const descriptor = openSync(file, 'w')
  try {
    for (;;) writeSync(descriptor, block)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
  } finally {
    closeSync(descriptor)
  }
}

/** Has Postgres begin new files of its log until there is no room for one. */
async function switchLogs(databaseUrl: string, dataFolder: string): Promise<void> {
  const url = new URL(databaseUrl)
  url.username = 'postgres'
  url.password = databasePasswords(dataFolder, true).postgres
  const client = new Client({ connectionString: url.href })
  client.on('error', () => undefined)
  try {
    await client.connect()
    for (let file = 0; file < 20; file++) {
      await client.query("SELECT pg_logical_emit_message(false, 'fault', repeat('x', 1000)), pg_switch_wal()")
    }
  } catch {
    // It ended, as it was to.
  } finally {
    await client.end().catch(() => undefined)
  }
}
