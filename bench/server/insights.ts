import { randomBytes } from 'node:crypto'
import { parseArgs } from 'node:util'
import { openThrowAway, startThrowAwayPostgres } from '../../scripts/throw-away.mjs'
import { print, type Line } from '../figures'
import { timed, timedOnce } from '../timed'
import { analyse } from './analyse'
import { makeLongLearner } from './long-learner'

const ROUNDS = 9
/** Answers of a sitting. */
const SITTING = 100
/** Longest a read may take. */
const READ_MOST_MS = 500
/** A sitting's answers are added up while somebody waits for the page. */
const SITTING_MOST_MS = 500

/**
 * `npm run bench:insights`: reading Insights of a learner of years in whole, keeping their sums up after a sitting, and
 * making these anew from the log, on a Postgres that writes to the disk. `--events` for fewer events than a million.
 */
async function main(args: readonly string[]): Promise<boolean> {
  const { values } = parseArgs({
    args: [...args],
    options: { events: { type: 'string', default: '1000000' }, json: { type: 'boolean' } },
  })
  const size = {
    events: Number(values.events),
    cards: Math.max(1000, Math.round(Number(values.events) / 50)),
  }
  const place = openThrowAway()
  const closing = [() => place.close()]
  try {
    const postgres = await startThrowAwayPostgres(place, { durable: true })
    Object.assign(process.env, {
      DATABASE_URL: await postgres.openDatabase('bench'),
      NEXTAUTH_SECRET: randomBytes(32).toString('base64url'),
      NEXTAUTH_URL: 'http://localhost',
      LOG_LEVEL: 'error',
    })
    const { pool } = await import('@/lib/data/pool')
    closing.unshift(() => pool().end())
    const lines = await measure(size)
    const events = size.events.toLocaleString('en-GB')
    return print(
      {
        bench: 'insights',
        how: `${events} events, ${size.cards} cards in 20 decks, fsync on, medians of ${ROUNDS}`,
        lines,
      },
      values.json === true ? ['--json'] : [],
    )
  } finally {
    for (const close of closing) await close()
  }
}

async function measure(size: { readonly events: number; readonly cards: number }): Promise<Line[]> {
  const { database } = await import('@/lib/data/pool')
  const { keepUp } = await import('@/lib/usecases/insights/keep-up')
  const { readInsights } = await import('@/lib/usecases/insights/read-insights')
  const now = Date.now()
  const viewer = await makeLongLearner(size, now, progress(size.events))
  const all = { most: Infinity, allOrNothing: false }
  const rebuilt = await timedOnce(() => keepUp(viewer, all))
  await analyse()
  const { rows: decks } = await database.query<{ id: string }>(
    'SELECT id FROM decks WHERE user_id = $1 ORDER BY id',
    [viewer.userId],
  )
  const read = (days: '30' | 'all', deck?: string) =>
    timed(ROUNDS, () => readInsights(viewer, { days, deck }, now))
  const month = await read('30')
  const whole = await read('all')
  const ofDeck = await read('all', decks[0]?.id)
  await database.query(
    `UPDATE decks SET name = CASE WHEN id = $2 THEN 'All' ELSE 'All::' || name END WHERE user_id = $1`,
    [viewer.userId, decks[0]?.id],
  )
  const ofTree = await read('all', decks[0]?.id)
  const sitting = await timed(
    ROUNDS,
    () => keepUp(viewer, all),
    () => answerSitting(viewer, now),
  )
  return [
    { name: 'read, 30 days', figure: month, unit: 'ms', target: { most: READ_MOST_MS } },
    { name: 'read, everything', figure: whole, unit: 'ms', target: { most: READ_MOST_MS } },
    { name: 'read, everything of one deck', figure: ofDeck, unit: 'ms', target: { most: READ_MOST_MS } },
    {
      name: 'read, everything of 20 decks in one',
      figure: ofTree,
      unit: 'ms',
      target: { most: READ_MOST_MS },
    },
    { name: `keeping up ${SITTING} answers`, figure: sitting, unit: 'ms', target: { most: SITTING_MOST_MS } },
    { name: 'making it anew', figure: rebuilt / 1000, unit: 's' },
    { name: 'the same for 1,000 events', figure: (rebuilt / size.events) * 1000, unit: 'ms' },
  ]
}

/** A sitting of answers, through the door that real ones take. */
async function answerSitting(viewer: { userId: string; isDemo: boolean }, now: number): Promise<void> {
  const { database } = await import('@/lib/data/pool')
  const { acceptEvents } = await import('@/lib/usecases/accept-events')
  const { v7: uuidv7 } = await import('uuid')
  const { rows } = await database.query<{ card_id: string }>(
    `SELECT card_id FROM card_states WHERE user_id = $1 AND stage <> 'new' ORDER BY due_day, card_id LIMIT $2`,
    [viewer.userId, SITTING],
  )
  const [deviceId, sittingId] = [uuidv7(), uuidv7()]
  const answers = rows.map(({ card_id: cardId }, deviceSeq) => ({
    ...{ kind: 'answer' as const, eventId: uuidv7(), deviceId, deviceSeq, sittingId, cardId },
    ...{ shownAt: now - 5000, answeredAt: now, grade: deviceSeq % 9 === 0 ? (1 as const) : (3 as const) },
    sawPrediction: false,
  }))
  const accepted = await acceptEvents(viewer, answers, now)
  if (!accepted.ok) throw new Error(accepted.error)
}

function progress(all: number): (events: number) => void {
  let shown = 0
  return (events) => {
    if (events - shown < all / 10) return
    shown = events
    process.stderr.write(`${Math.round((100 * events) / all)} % of the events are made\n`)
  }
}

main(process.argv.slice(2)).then(
  (isReached) => process.exit(isReached ? 0 : 1),
  (error: unknown) => {
    console.error(error)
    process.exit(1)
  },
)
