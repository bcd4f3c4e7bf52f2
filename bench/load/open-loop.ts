import type { Agent } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { ask, type Answered, type Ask } from '../server/ask'

/** A request that falls due at a moment, and what should come of it. */
export interface Due<Kind extends string> {
  /** Milliseconds after the beginning. */
  readonly at: number
  readonly kind: Kind
  readonly request: () => { readonly ask: Ask; readonly check: (answered: Answered) => string | null }
}

/** What came of one request. */
export interface Sample<Kind extends string> {
  readonly kind: Kind
  /** When it fell due, milliseconds after the beginning. */
  readonly at: number
  /** From when it fell due until all of the answer was there, milliseconds. */
  readonly latency: number
  /** `put-off`: 429 or 503 that says when to come back. */
  readonly outcome: 'done' | 'put-off' | 'error'
  /** What an error was. */
  readonly detail: string | null
}

/**
 * Sends each request when it falls due, however many are still unanswered: a server that is late finds the queue growing,
 * as one does in life, and its lateness counts from when it was asked to answer.
 */
export async function openLoop<Kind extends string>(
  agent: Agent,
  address: string,
  due: readonly Due<Kind>[],
): Promise<Sample<Kind>[]> {
  const inOrder = due.toSorted((a, b) => a.at - b.at)
  const began = performance.now()
  const samples: Promise<Sample<Kind>>[] = []
  for (const next of inOrder) {
    const wait = began + next.at - performance.now()
    if (wait > 0) await sleep(wait)
    samples.push(sample(agent, address, next, began))
  }
  return Promise.all(samples)
}

async function sample<Kind extends string>(
  agent: Agent,
  address: string,
  { at, kind, request }: Due<Kind>,
  began: number,
): Promise<Sample<Kind>> {
  const { ask: asked, check } = request()
  const of = (outcome: Sample<Kind>['outcome'], detail: string | null) => ({
    kind,
    at,
    latency: performance.now() - began - at,
    outcome,
    detail,
  })
  try {
    const answered = await ask(agent, address, asked)
    const { status, retrySeconds } = answered
    if ((status === 429 || status === 503) && retrySeconds !== null) return of('put-off', null)
    const fault = status === 200 ? check(answered) : `status ${status}`
    return fault === null ? of('done', null) : of('error', fault)
  } catch (error) {
    return of('error', error instanceof Error ? error.message : String(error))
  }
}
