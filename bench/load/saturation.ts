import type { Agent } from 'node:http'
import { seededRandom } from '@/lib/scheduling/seeded-random'
import { median, quantile } from '../figures'
import { crowd } from './day'
import type { Kind, Visitor } from './kinds'
import { openLoop, type Sample } from './open-loop'

const FIRST_RATE = 40
const STEEPER = 1.5
const STEP_MS = 8_000
/** A rate of which this share is put off is more than the server can do. */
const TOO_MUCH = 0.1
const OVERLOAD_MS = 20_000
const AFTER_RATE = 20
const AFTER_MS = 30_000
const WINDOW_MS = 1000
const WINDOWS_IN_A_ROW = 3

/** How one rate went. */
export interface Step {
  readonly perSecond: number
  readonly donePerSecond: number
  /** Shares of what was asked, 0 … 1. */
  readonly putOff: number
  /** Milliseconds, of what was done. */
  readonly median: number
  readonly p99: number
  /** Milliseconds until those put off were told so, median. */
  readonly putOffMedian: number
  readonly errors: readonly string[]
}

export interface Saturation {
  /** Ever steeper rates, the last of them twice the first that was too much. */
  readonly steps: readonly Step[]
  /** Seconds after the overload until the median of answers is below twice the calm one and stays there; null: never. */
  readonly recovery: number | null
  readonly errors: readonly string[]
}

/** Raises the rate until the server puts off a tenth, doubles it for a while, and watches how soon it is itself again. */
export async function saturate(
  agent: Agent,
  address: string,
  visitors: readonly Visitor[],
  calmMedian: number,
): Promise<Saturation> {
  const random = seededRandom(7)
  const steps: Step[] = []
  const run = async (perSecond: number, lastsMs: number): Promise<Sample<Kind>[]> => {
    const due = crowd(perSecond, lastsMs, random).map(({ at, kind }, index) => ({
      at,
      kind,
      request: () => visitorOf(visitors, index).request(kind),
    }))
    return openLoop(agent, address, due)
  }
  let rate = FIRST_RATE
  for (let putOff = 0; putOff < TOO_MUCH; rate *= STEEPER) {
    const step = stepOf(await run(rate, STEP_MS), rate, STEP_MS)
    steps.push(step)
    putOff = step.putOff
    if (step.errors.length > 0) break
  }
  const overload = (rate / STEEPER) * 2
  steps.push(stepOf(await run(overload, OVERLOAD_MS), overload, OVERLOAD_MS))
  const after = await run(AFTER_RATE, AFTER_MS)
  const errors = [...steps.flatMap((step) => step.errors), ...errorsOf(after)]
  return { steps, recovery: recoveryOf(after, calmMedian), errors }
}

/** One after another, so that nobody has two requests under way: a device sends one batch at a time. */
function visitorOf(visitors: readonly Visitor[], index: number): Visitor {
  const visitor = visitors[index % visitors.length]
  if (visitor === undefined) throw new Error('there are no learners')
  return visitor
}

function stepOf(samples: readonly Sample<Kind>[], perSecond: number, lastsMs: number): Step {
  const done = samples.filter(({ outcome }) => outcome === 'done').map(({ latency }) => latency)
  const putOff = samples.filter(({ outcome }) => outcome === 'put-off').map(({ latency }) => latency)
  return {
    perSecond,
    donePerSecond: done.length / (lastsMs / 1000),
    putOff: putOff.length / samples.length,
    median: median(done),
    p99: quantile(done, 0.99),
    putOffMedian: median(putOff),
    errors: errorsOf(samples),
  }
}

export const errorsOf = (samples: readonly Sample<string>[]): string[] =>
  samples.flatMap(({ kind, detail }) => (detail === null ? [] : [`${kind}: ${detail}`]))

/** The first of some seconds in a row whose answers are quick again, none of them put off. */
function recoveryOf(after: readonly Sample<Kind>[], calmMedian: number): number | null {
  const calm: boolean[] = []
  for (let from = 0; from < AFTER_MS; from += WINDOW_MS) {
    const inWindow = after.filter(({ at, kind }) => kind === 'answer' && at >= from && at < from + WINDOW_MS)
    const isQuick = median(inWindow.map(({ latency }) => latency)) < 2 * calmMedian
    calm.push(isQuick && inWindow.every(({ outcome }) => outcome === 'done'))
  }
  const first = calm.findIndex((_, index) => {
    const row = calm.slice(index, index + WINDOWS_IN_A_ROW)
    return row.length === WINDOWS_IN_A_ROW && row.every(Boolean)
  })
  return first < 0 ? null : (first * WINDOW_MS) / 1000
}
