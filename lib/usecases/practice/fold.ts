import 'server-only'
import type { Viewer } from '@/lib/contracts/viewer'
import { selectPracticeEvents } from '@/lib/data/practice-events'
import type { Database } from '@/lib/data/pool'
import { SKILL_MODEL_VERSION } from '@/lib/practice/skills/skill-model'
import type { PracticeEvent, ServedStep } from '@/lib/practice/state/event'
import { applyPractice, newPractice, type PracticeState } from '@/lib/practice/state/practice-state'

/** Events read at once. */
const PAGE = 2000
/** Predictions agree within this: the same bits in one engine, and rounding apart between engines. */
const CLOSE = 1e-9

/** What a learner's whole log of practice makes of their skills. */
export interface FoldedPractice {
  readonly state: PracticeState
  /** 0 where there is no event. */
  readonly lastSeq: number
  /** Events whose prediction, served by this version, is another than the fold's. */
  readonly differences: readonly string[]
}

/**
 * Folds the log of a learner's practice.
 *
 * @param until only events up to this instant; without it the whole log
 */
export async function foldPractice(
  connection: Database,
  viewer: Viewer,
  until = Infinity,
): Promise<FoldedPractice> {
  let [state, lastSeq] = [newPractice(), 0]
  const differences: string[] = []
  for (;;) {
    const events = await selectPracticeEvents(connection, viewer, { after: lastSeq, most: PAGE })
    for (const event of events) {
      if (event.at > until) return { state, lastSeq, differences }
      const applied = applyPractice(state, event)
      if (!isAsServed(event, applied.served)) differences.push(event.eventId)
      state = applied.state
      lastSeq = event.seq
    }
    if (events.length < PAGE) return { state, lastSeq, differences }
  }
}

function isAsServed(event: PracticeEvent, replayed: ServedStep | null): boolean {
  if (event.kind !== 'attempt' || event.modelVersion !== SKILL_MODEL_VERSION) return true
  if (event.served === null || replayed === null) return event.served === replayed
  const { prediction, delta } = event.served
  return (
    isClose(prediction.value, replayed.prediction.value) &&
    isClose(prediction.low, replayed.prediction.low) &&
    isClose(prediction.high, replayed.prediction.high) &&
    (delta === null || replayed.delta === null ? delta === replayed.delta : isClose(delta, replayed.delta))
  )
}

const isClose = (one: number, other: number): boolean => Math.abs(one - other) <= CLOSE
