import type { QueryConfig } from 'pg'
import { database, pool, queryOf, type Database } from '@/lib/data/pool'
import { buildSitting } from '@/lib/usecases/build-sitting'
import { withDatabase } from '../../scripts/throw-away.mjs'
import { median, print, type Report } from '../figures'
import { makeLongLearner, type Size } from './long-learner'

const SIZE = { cards: 100_000, events: 1_000_000 }
const ROUNDS = 25
const NOON = Date.parse('2026-11-22T12:00Z')

/**
 * `npm run bench:sitting`: how long it takes to build a sitting for somebody with a hundred thousand cards and a
 * million answers. `--small` makes them a hundredth of that, to try the bench itself.
 */
async function main(args: readonly string[]): Promise<boolean> {
  const scale = args.includes('--small') ? 100 : 1
  const size = { cards: SIZE.cards / scale, events: SIZE.events / scale }
  return withDatabase(async (databaseUrl: string) => {
    Object.assign(process.env, {
      DATABASE_URL: databaseUrl,
      NEXTAUTH_SECRET: 'only the app signs sessions in here',
      NEXTAUTH_URL: 'http://localhost',
      LOG_LEVEL: 'error',
    })
    try {
      return print(await measured(size), args)
    } finally {
      await pool().end()
    }
  })
}

async function measured(size: Size): Promise<Report> {
  const viewer = await makeLongLearner(size, NOON, progressTo(size.events))
  const figures = { atDatabase: [] as number[], waiting: [] as number[], whole: [] as number[] }
  let cards = 0
  for (let round = 0; round <= ROUNDS; round++) {
    const watched = new WatchedDatabase()
    const began = performance.now()
    const built = await buildSitting(viewer, {}, NOON, watched)
    const whole = performance.now() - began
    if (!built.ok) throw new Error(built.error)
    cards = built.value.cards.length
    // The first one warms up.
    if (round === 0) continue
    figures.whole.push(whole)
    figures.waiting.push(watched.milliseconds)
    figures.atDatabase.push(await watched.atDatabase())
  }
  return {
    bench: 'sitting',
    how: `a learner with ${size.cards} cards and ${size.events} events, medians of ${ROUNDS} sittings`,
    lines: [
      { name: 'at the database', figure: median(figures.atDatabase), unit: 'ms', target: { most: 50 } },
      { name: 'waiting for it', figure: median(figures.waiting), unit: 'ms' },
      { name: 'in all, rendering included', figure: median(figures.whole), unit: 'ms' },
      { name: 'cards in the sitting', figure: cards, unit: 'cards' },
    ],
  }
}

/** The database, noting what it is asked and how long that took to come back. */
class WatchedDatabase implements Database {
  /** Statements asked at the same time count one after another. */
  milliseconds = 0
  private readonly asked: QueryConfig[] = []

  readonly query: Database['query'] = async (statement, values) => {
    this.asked.push(queryOf(statement, values))
    const began = performance.now()
    try {
      return await database.query(statement, values)
    } finally {
      this.milliseconds += performance.now() - began
    }
  }

  /** Milliseconds the database itself says it takes to plan and run what it was asked. */
  async atDatabase(): Promise<number> {
    let total = 0
    for (const { text, values } of this.asked) {
      const { rows } = await database.query<{ 'QUERY PLAN': Explained[] }>(
        `EXPLAIN (ANALYZE, TIMING OFF, FORMAT JSON) ${text}`,
        values,
      )
      const explained = rows[0]?.['QUERY PLAN'][0]
      if (explained === undefined) throw new Error('the database explains nothing')
      total += explained['Planning Time'] + explained['Execution Time']
    }
    return total
  }
}

interface Explained {
  readonly 'Planning Time': number
  readonly 'Execution Time': number
}

function progressTo(events: number): (made: number) => void {
  let tenths = 0
  return (made) => {
    const reached = Math.floor((made / events) * 10)
    if (reached > tenths) process.stderr.write(`made ${made} events\n`)
    tenths = Math.max(tenths, reached)
  }
}

main(process.argv.slice(2)).then(
  (isReached) => process.exit(isReached ? 0 : 1),
  (error: unknown) => {
    console.error(error)
    process.exit(1)
  },
)
