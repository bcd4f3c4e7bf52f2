import { cpSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Client } from 'pg'
import { migrate } from '../../scripts/migrations/run.mjs'
import { inRoot } from '../../scripts/paths.mjs'
import { openThrowAway, startThrowAwayPostgres } from '../../scripts/throw-away.mjs'
import { inDatabase } from '../../tests/support/in-database'
import { acceptEvents } from '@/lib/usecases/accept-events'
import { median, print, quantile, type Line } from '../figures'
import { makeLearners, type BenchLearner } from './learners'

/** The last migration that the database has run when the bench begins: those after it are the ones that are timed. */
const OLDER = '0002_value_function'
const EVENTS = 1_000_000
const ANSWERING = 8
const BEFORE_MS = 5_000
/** For how long somebody holds what they read while the migrations wait for it. */
const HELD_MS = 10_000

/**
 * `npm run bench:migrations`: brings a database with a million answers up to date while eight learners answer one by one,
 * as fast as they are answered; with `-- --held`, also while a long transaction reads the tables that answers need.
 */
async function main(args: readonly string[]): Promise<boolean> {
  const place = openThrowAway()
  try {
    const postgres = await startThrowAwayPostgres(place, { durable: true })
    const databaseUrl = await olderDatabase(await postgres.openDatabase('newer'), place.folder)
    Object.assign(process.env, {
      DATABASE_URL: databaseUrl,
      NEXTAUTH_SECRET: 'x'.repeat(32),
      NEXTAUTH_URL: 'http://localhost',
      LOG_LEVEL: 'silent',
    })
    const answering = new Answering(await makeLearners(ANSWERING, Date.now()))
    await inDatabase(databaseUrl, addEvents)
    await sleep(BEFORE_MS)
    const reader = args.includes('--held') ? holdTables(databaseUrl) : null
    await reader?.holds
    const from = performance.now()
    const applied = await migrate(databaseUrl)
    const to = performance.now()
    await reader?.done
    await sleep(1_000)
    await answering.stop()
    return print(
      {
        bench: 'migrations',
        how: `${applied.length} migrations on ${EVENTS} events, ${ANSWERING} learners answering, fsync on${reader === null ? '' : `, events, learners and decks read by a transaction of ${HELD_MS / 1000} s`}`,
        lines: lines(answering, from, to),
      },
      args,
    )
  } finally {
    await place.close()
  }
}

function lines(answering: Answering, from: number, to: number): readonly Line[] {
  const before = answering.between(from - BEFORE_MS, from)
  const during = answering.between(from, to)
  return [
    { name: 'all migrations', figure: (to - from) / 1000, unit: 's' },
    { name: 'answers before, median', figure: median(before), unit: 'ms' },
    { name: 'answers before, longest', figure: Math.max(...before), unit: 'ms' },
    { name: 'answers meanwhile', figure: during.length, unit: '' },
    { name: 'answers meanwhile, median', figure: median(during), unit: 'ms' },
    { name: 'answers meanwhile, p99', figure: quantile(during, 0.99), unit: 'ms' },
    { name: 'answers meanwhile, longest', figure: Math.max(...during), unit: 'ms' },
    { name: 'answers refused or broken', figure: answering.failures, unit: '', target: { most: 0 } },
  ]
}

/** Learners who answer one after another, and how long each answer took. */
class Answering {
  failures = 0
  private readonly answers: { readonly began: number; readonly ended: number }[] = []
  private readonly ending = new AbortController()
  private readonly all: Promise<unknown>

  constructor(learners: readonly BenchLearner[]) {
    this.all = Promise.all(learners.map((learner) => this.answer(learner)))
  }

  /** Milliseconds of each answer that was under way in a stretch of time. */
  between(from: number, to: number): number[] {
    return this.answers
      .filter(({ began, ended }) => began < to && ended > from)
      .map(({ began, ended }) => ended - began)
  }

  async stop(): Promise<void> {
    this.ending.abort()
    await this.all
  }

  private async answer(learner: BenchLearner): Promise<void> {
    while (!this.ending.signal.aborted) {
      const began = performance.now()
      const isTaken = await acceptEvents(learner.viewer, [learner.answer(Date.now())], Date.now()).then(
        (accepted) => accepted.ok && accepted.value[0]?.status === 'applied',
        () => false,
      )
      if (!isTaken) this.failures++
      this.answers.push({ began, ended: performance.now() })
      await sleep(5)
    }
  }
}

/** A database beside another, as an older Spindle left it. */
async function olderDatabase(newer: string, folder: string): Promise<string> {
  await inDatabase(newer, (client) => client.query('CREATE DATABASE older'))
  const address = new URL(newer)
  address.pathname = '/older'
  const migrations = path.join(folder, 'migrations')
  for (const name of readdirSync(inRoot('prisma/migrations')).filter((each) => each <= OLDER)) {
    cpSync(inRoot('prisma/migrations', name), path.join(migrations, name), { recursive: true })
  }
  await migrate(address.href, migrations)
  return address.href
}

/** Answers of a thousand people who are not there meanwhile. */
async function addEvents(owner: Client): Promise<void> {
  await owner.query(
    `INSERT INTO events (user_id, seq, event_id, kind, card_id, at, shown_at, study_day, grade, saw_prediction, model_version)
     SELECT lpad(to_hex(n % 1000), 32, '0')::uuid, n / 1000 + 1, gen_random_uuid(), 'answer', gen_random_uuid(),
       now() - n * interval '1 minute', now() - n * interval '1 minute', 20000 - n / 1000, n % 4 + 1, false, 1
     FROM generate_series(0, $1::int - 1) AS n`,
    [EVENTS],
  )
  await owner.query('ANALYZE')
}

/** Reads the tables that answers need and goes on holding them. `holds` resolves once it does, `done` when it has let go. */
function holdTables(databaseUrl: string): { readonly holds: Promise<void>; readonly done: Promise<void> } {
  let hold = () => {}
  const holds = new Promise<void>((resolve) => {
    hold = resolve
  })
  const done = inDatabase(databaseUrl, async (client) => {
    await client.query('BEGIN')
    for (const name of ['events', 'learners', 'decks']) await client.query(`SELECT FROM ${name} LIMIT 1`)
    hold()
    await sleep(HELD_MS)
    await client.query('COMMIT')
  })
  return { holds, done }
}

main(process.argv.slice(2)).then(
  (isReached) => process.exit(isReached ? 0 : 1),
  (error: unknown) => {
    console.error(error)
    process.exit(1)
  },
)
