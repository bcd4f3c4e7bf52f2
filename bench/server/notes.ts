import { noteWindow } from '@/lib/data/note-list'
import { database, pool } from '@/lib/data/pool'
import type { NoteFilter } from '@/lib/contracts/note-list'
import type { Viewer } from '@/lib/contracts/viewer'
import { studyDay, usualClock } from '@/lib/scheduling'
import { withDatabase } from '../../scripts/throw-away.mjs'
import { print, type Line, type Report } from '../figures'
import { timed } from '../timed'
import { makeLongLearner } from './long-learner'

const SIZE = { cards: 10_000, events: 12_000 }
const ROUNDS = 25
const NOON = Date.parse('2026-11-22T12:00Z')
const STRETCH = { offset: 0, limit: 50 }
const FAR = { offset: 9_900, limit: 50 }

const LISTS: readonly (readonly [string, NoteFilter, typeof STRETCH])[] = [
  ['the first window, unfiltered', {}, STRETCH],
  ['the last window, unfiltered', {}, FAR],
  ['text found in a hundred notes', { q: 'answer* 77' }, STRETCH],
  ['text found nowhere', { q: 'nowhere to be found' }, STRETCH],
  ['due today', { due: 'today', sort: 'due' }, STRETCH],
  ['surprised, largest first', { surprise: 'any', sort: 'surprise' }, STRETCH],
]

/**
 * `npm run bench:notes`: how long a window of a list of ten thousand notes takes, with its titles rendered, against the
 * shortest thing the same connection can be asked.
 */
async function main(args: readonly string[]): Promise<boolean> {
  return withDatabase(async (databaseUrl: string) => {
    Object.assign(process.env, {
      DATABASE_URL: databaseUrl,
      NEXTAUTH_SECRET: 'only the app signs sessions in here',
      NEXTAUTH_URL: 'http://localhost',
      LOG_LEVEL: 'error',
    })
    try {
      return print(await measured(), args)
    } finally {
      await pool().end()
    }
  })
}

async function measured(): Promise<Report> {
  const viewer = await makeLongLearner(SIZE, NOON, () => undefined)
  const floor = await timed(ROUNDS, () => database.query('SELECT 1'))
  const lines: Line[] = [{ name: 'SELECT 1', figure: floor, unit: 'ms' }]
  for (const [name, filter, stretch] of LISTS) {
    const figure = await timed(ROUNDS, () => asked(viewer, filter, stretch))
    lines.push({ name, figure, unit: 'ms' }, { name: '  / SELECT 1', figure: figure / floor, unit: 'times' })
  }
  return {
    bench: 'notes',
    how: `a learner with ${SIZE.cards} notes and ${SIZE.events} events, medians of ${ROUNDS}`,
    lines,
  }
}

async function asked(viewer: Viewer, filter: NoteFilter, stretch: typeof STRETCH): Promise<void> {
  if ((await noteWindow(viewer, filter, stretch, studyDay(NOON, usualClock('Europe/Lisbon')))) === null) {
    throw new Error('there is no list')
  }
}

main(process.argv.slice(2)).then(
  (isReached) => process.exit(isReached ? 0 : 1),
  (error: unknown) => {
    console.error(error)
    process.exit(1)
  },
)
