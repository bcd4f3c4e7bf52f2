import 'server-only'
import { plainText } from '@/lib/content/plain-text'
import { LIMITS } from '@/lib/contracts/limits'
import type { KeepThoughtInput } from '@/lib/contracts/recall'
import type { Viewer } from '@/lib/contracts/viewer'
import { selectUnsettledNights } from '@/lib/data/nights'
import type { Database } from '@/lib/data/pool'
import { missesSince } from '@/lib/data/practice-events'
import type { RoundRecord } from '@/lib/data/practice-rounds'
import { plainTex } from '@/lib/practice/import/tex-tidy'
import type { DoneStep, Round } from '@/lib/practice/round/round'
import { gradeOfSteps } from '@/lib/sleep/round-grade'
import { typesetGiven } from '../practice/typeset'
import { happen } from './happen'

/**
 * Counts a problem that is done as the attempt at every night it was set for and that is over: from the step it was set
 * with on, by how its steps went.
 */
export async function attemptRoundAfterNight(
  connection: Database,
  viewer: Viewer,
  { roundId, state }: Pick<RoundRecord, 'roundId' | 'state'>,
  now: number,
): Promise<void> {
  const nights = await selectUnsettledNights(connection, viewer)
  for (const { problemId, ordinal, events } of nights.filter((night) => night.roundId === roundId)) {
    const set = events.findLast(({ kind }) => ['offered', 'primed', 'withheld'].includes(kind))
    const since = state.done.filter(({ place }) => place >= (ordinal ?? 0))
    const misses = await missesSince(connection, viewer, roundId, set?.at ?? 0)
    const grade = gradeOfSteps(
      since.map(({ outcome }) => outcome),
      misses,
    )
    const event = { kind: 'attempted', at: now, text: answersOf(state, since), grade } as const
    await happen(connection, viewer, problemId, event)
  }
}

/** What was given at steps, a line each. */
function answersOf({ problem, decimalSign }: Round, steps: readonly DoneStep[]): string {
  const lines = steps.flatMap(({ place, given }) => {
    const spec = problem.steps[place]?.answer
    return spec === undefined || given === null
      ? []
      : [plainText(typesetGiven(spec, given, decimalSign), plainTex)]
  })
  return lines.join('\n').slice(0, LIMITS.recallChars)
}

/**
 * Counts an answer to a question as the attempt at every problem of the viewer's that is about it and was slept on,
 * wherever the answer was written: an attempt that is not counted would make a night look worse than it was.
 */
export async function attemptAfterNight(
  connection: Database,
  viewer: Viewer,
  { noteId, text, grade }: KeepThoughtInput,
  now: number,
): Promise<void> {
  const nights = await selectUnsettledNights(connection, viewer)
  for (const { problemId } of nights.filter((night) => night.noteId === noteId)) {
    await happen(connection, viewer, problemId, { kind: 'attempted', at: now, text, grade })
  }
}
