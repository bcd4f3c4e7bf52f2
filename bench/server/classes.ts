import { parseArgs } from 'node:util'
import { learnersQuerySchema, overviewQuerySchema, surprisesQuerySchema } from '@/lib/contracts/report'
import { forgetRolled, selectClocksOfCopies, selectCopiesBehind } from '@/lib/data/classes/rolling-copies'
import { database, pool } from '@/lib/data/pool'
import { transaction } from '@/lib/data/transaction'
import { studyDay } from '@/lib/scheduling'
import { acceptEvents } from '@/lib/usecases/accept-events'
import { readClassReport } from '@/lib/usecases/classes/report'
import { readLearners, readSurprises } from '@/lib/usecases/classes/report-lists'
import { rollUpClasses } from '@/lib/usecases/classes/roll-up/roll-up-classes'
import { rollUpCopy } from '@/lib/usecases/classes/roll-up/roll-up-copy'
import { withDatabase } from '../../scripts/throw-away.mjs'
import { print, type Line, type Report } from '../figures'
import { timed, timedOnce } from '../timed'
import { Hand } from './hand'
import { makeUniversity, type Student, type University, type UniversitySize } from './university'

const NOON = Date.parse('2026-11-27T12:00Z')
const MINUTE_MS = 60_000
const ROUNDS = 15
/** Answers that each of those who study gives in an evening. */
const EVENING = 50
/** What the issue asks of a class of 500 with 2,000 items. */
const PAGE_MS = 500

/**
 * `npm run bench:classes`: what pages about a class read, how long a learner's figures take to work out, and how soon a
 * class is up to date after an evening.
 */
async function main(args: readonly string[]): Promise<boolean> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      classes: { type: 'string', default: '5' },
      learners: { type: 'string', default: '60' },
      items: { type: 'string', default: '300' },
      studying: { type: 'string', default: '10' },
      json: { type: 'boolean' },
    },
  })
  const size = {
    classes: Number(values.classes),
    learners: Number(values.learners),
    items: Number(values.items),
    studying: Number(values.studying),
  }
  const work = async (databaseUrl: string) => {
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
  }
  return withDatabase(work, { durable: true })
}

async function measured(size: UniversitySize): Promise<Report> {
  const began = performance.now()
  const university = await makeUniversity(size, NOON, (what) => {
    console.error(`${((performance.now() - began) / 1000).toFixed(0)} s: ${what}`)
  })
  const made = (performance.now() - began) / 1000
  const first = await timedOnce(() => rollUpUntilDone(NOON))
  console.error(`rolled up once in ${first.toFixed(0)} ms`)
  const lines: Line[] = [
    { name: 'making the university', figure: made, unit: 's' },
    { name: 'rolling up those who study from nothing', figure: first, unit: 'ms' },
    ...(await pages(university)),
    { name: 'finding whose figures are behind', figure: await timed(ROUNDS, findBehind), unit: 'ms' },
    ...(await oneLearner(university)),
    ...(await evening(university)),
  ]
  return {
    bench: 'classes',
    how:
      `${size.classes} classes of ${size.learners} learners and ${size.items} items: copies, standings and rows of items ` +
      `of all of them; rows of each learner and item of the first; of ${size.studying} of its learners decks and logs ` +
      `of ${size.items * 2} answers. Medians of ${ROUNDS}, evenings once`,
    lines,
  }
}

/** The pages about a class and its learners, as its instructor opens them. */
async function pages({ classId, assignmentId, instructor }: University): Promise<readonly Line[]> {
  const clock = { now: NOON, today: Math.floor(NOON / (24 * 60 * MINUTE_MS)) }
  const overview = { classId, ...overviewQuerySchema.parse({}) }
  const assignment = { classId, assignmentId }
  const read: readonly (readonly [string, () => Promise<{ readonly ok: boolean }>])[] = [
    ['the page of a class', () => readClassReport(instructor, overview, clock)],
    [
      'its learners',
      () => readLearners(instructor, { ...assignment, ...learnersQuerySchema.parse({}) }, NOON),
    ],
    [
      'its whole surprise map',
      () => readSurprises(instructor, { ...assignment, ...surprisesQuerySchema.parse({}) }, NOON),
    ],
  ]
  const lines: Line[] = []
  for (const [name, reading] of read) {
    const figure = await timed(ROUNDS, async () => {
      if (!(await reading()).ok) throw new Error(`${name} is not shown`)
    })
    lines.push({ name, figure, unit: 'ms', target: { most: PAGE_MS } })
  }
  return lines
}

async function findBehind(): Promise<void> {
  const clocks = await selectClocksOfCopies(database)
  const days = clocks.map((clock) => ({
    ...clock,
    day: studyDay(NOON, { ...clock, heldDay: null, heldFrom: null }),
  }))
  await selectCopiesBehind(database, days, 200)
}

/** A learner's figures after one answer, and all of them from nothing. */
async function oneLearner({ assignmentId, studying }: University): Promise<readonly Line[]> {
  const [student] = studying
  if (student === undefined) throw new Error('nobody studies')
  const hand = new Hand()
  let at = NOON
  const rollUp = () => transaction((connection) => rollUpCopy(connection, student.viewer, assignmentId, at))
  const answered = async () => {
    at += MINUTE_MS
    await answer(student, hand, [at % student.cardIds.length], at)
  }
  const forgotten = () => forgetRolled(database, student.viewer)
  return [
    {
      name: 'rolling up a learner after an answer',
      figure: await timed(ROUNDS, rollUp, answered),
      unit: 'ms',
    },
    { name: 'rolling up a learner from nothing', figure: await timed(ROUNDS, rollUp, forgotten), unit: 'ms' },
  ]
}

/** How soon the class is up to date after an evening. */
async function evening({ studying }: University): Promise<readonly Line[]> {
  const at = NOON + 6 * 60 * MINUTE_MS
  for (const [place, student] of studying.entries()) {
    const from = (place * EVENING) % student.cardIds.length
    const places = Array.from({ length: EVENING }, (_, index) => (from + index) % student.cardIds.length)
    await answer(student, new Hand(), places, at)
  }
  const figure = await timedOnce(() => rollUpUntilDone(at + EVENING * 2000))
  const name = `rolling up after ${studying.length} learners answered ${EVENING} each`
  return [{ name, figure, unit: 'ms', target: { most: MINUTE_MS } }]
}

async function answer(
  { viewer, cardIds }: Student,
  hand: Hand,
  places: readonly number[],
  at: number,
): Promise<void> {
  const answers = places.map((place, index) => hand.answer(cardIds[place] ?? '', at + index * 2000))
  const accepted = await acceptEvents(viewer, answers, at + answers.length * 2000)
  if (!accepted.ok || accepted.value.some(({ status }) => status !== 'applied'))
    throw new Error('not answered')
}

async function rollUpUntilDone(now: number): Promise<void> {
  for (;;) {
    const { notStarted, copies, items, failed } = await rollUpClasses(now)
    if (failed > 0) throw new Error('a class is not rolled up')
    if (notStarted + copies + items === 0) return
  }
}

main(process.argv.slice(2)).then(
  (isReached) => process.exit(isReached ? 0 : 1),
  (error: unknown) => {
    console.error(error)
    process.exit(1)
  },
)
