import { Agent } from 'node:http'
import { parseArgs } from 'node:util'
import { pool } from '@/lib/data/pool'
import { seededRandom } from '@/lib/scheduling/seeded-random'
import { inDatabase } from '@/tests/support/in-database'
import { ensureBuilt } from '../../scripts/built-app.mjs'
import { serveEmptyApp } from '../empty-app'
import { lostOf, unlikeReplayOf } from '../faults/held-against'
import { Place } from '../faults/place'
import { median } from '../figures'
import { makeLearners } from '../server/learners'
import { liveLearner } from './day'
import { Visitor, type Kind } from './kinds'
import { openLoop, type Due } from './open-loop'
import { asMarkdown, type LoadReport } from './report'
import { errorsOf, saturate } from './saturation'

/** Learners of the crowd that saturates the server, beside those who study. */
const CROWD = 1000
/** The empty route is asked as often as so many of them answer, milliseconds between two. */
const EMPTY_EVERY_MS = 150

/**
 * `npm run bench:load [-- --learners 50 --minutes 10 --json]`: learners who study, by an open loop, beside an empty route
 * of an empty app; then more and more of them, until the server puts some off, and how soon it is itself again. Ends with
 * 1 when anything failed, was lost or did not recover.
 */
async function main(args: readonly string[]): Promise<boolean> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      learners: { type: 'string', default: '50' },
      minutes: { type: 'string', default: '10' },
      json: { type: 'boolean', default: false },
    },
  })
  await ensureBuilt()
  const place = await Place.open()
  const closing = [() => place.close(), () => pool().end()]
  try {
    const empty = await serveEmptyApp()
    closing.push(() => empty.close())
    const report = await measured(place, empty.address, Number(values.learners), Number(values.minutes))
    console.log(values.json ? JSON.stringify(report, null, 2) : asMarkdown(report))
    return report.isGood
  } finally {
    for (const close of closing.toReversed()) await close()
  }
}

async function measured(
  place: Place,
  emptyAddress: string,
  learners: number,
  minutes: number,
): Promise<LoadReport> {
  const made = await makeLearners(learners + CROWD, Date.now())
  const visitors = await Promise.all(made.map((learner) => Visitor.of(learner, place.address)))
  const [live, others] = [visitors.slice(0, learners), visitors.slice(learners)]
  const agents = [new Agent({ keepAlive: true }), new Agent({ keepAlive: true })] as const
  await warmUp(agents[0], place.address, others)
  const lastsMs = minutes * 60_000
  const [calm, nothing] = await Promise.all([
    openLoop(
      agents[0],
      place.address,
      live.flatMap((visitor, index) => dueOf(visitor, index, lastsMs)),
    ),
    openLoop(agents[1], emptyAddress, emptyDue(lastsMs)),
  ])
  const answers = calm.filter(({ kind, outcome }) => kind === 'answer' && outcome === 'done')
  const calmMedian = median(answers.map(({ latency }) => latency))
  const saturation = await saturate(agents[0], place.address, others, calmMedian)
  for (const agent of agents) agent.destroy()
  const putOff = calm.filter(({ outcome }) => outcome === 'put-off').length
  const errors = [...errorsOf(calm), ...errorsOf(nothing)]
  const told = visitors.map(({ learner, acknowledged }) => ({
    userId: learner.viewer.userId,
    eventIds: acknowledged,
  }))
  const lost = await inDatabase(place.databaseUrl, (owner) => lostOf(owner, told))
  const unlikeReplay = await unlikeReplayOf(live.map(({ learner }) => learner.viewer))
  const isGood =
    [putOff, lost, unlikeReplay, errors.length, saturation.errors.length].every((count) => count === 0) &&
    saturation.recovery !== null
  return { learners, minutes, calm, nothing, putOff, errors, saturation, lost, unlikeReplay, isGood }
}

const dueOf = (visitor: Visitor, seed: number, lastsMs: number): Due<Kind>[] =>
  liveLearner(lastsMs, seededRandom(seed)).map(({ at, kind }) => ({
    at,
    kind,
    request: () => visitor.request(kind),
  }))

function emptyDue(lastsMs: number): Due<'empty'>[] {
  const request = () => ({
    ask: {
      method: 'POST' as const,
      path: '/api/nothing',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    },
    check: () => null,
  })
  return Array.from({ length: Math.floor(lastsMs / EMPTY_EVERY_MS) }, (_, index) => ({
    at: index * EMPTY_EVERY_MS,
    kind: 'empty',
    request,
  }))
}

/** A server that has just started has compiled nothing yet: what it does first is no measure of what it does. */
async function warmUp(agent: Agent, address: string, visitors: readonly Visitor[]): Promise<void> {
  const kinds: readonly Kind[] = ['answer', 'today', 'sitting', 'notes', 'batch', 'answer']
  const due = visitors.slice(0, 600).map((visitor, index) => {
    const kind = kinds[index % kinds.length] ?? 'answer'
    return { at: index * 25, kind, request: () => visitor.request(kind) }
  })
  const errors = errorsOf(await openLoop(agent, address, due))
  if (errors.length > 0) throw new Error(`the warm-up failed: ${errors[0]}`)
}

main(process.argv.slice(2)).then(
  (isGood) => process.exit(isGood ? 0 : 1),
  (error: unknown) => {
    console.error(error)
    process.exit(1)
  },
)
