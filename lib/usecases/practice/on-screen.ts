import 'server-only'
import type { RoundDto } from '@/lib/contracts/practice'
import { err, ok, type Result } from '@/lib/contracts/result'
import type { Viewer } from '@/lib/contracts/viewer'
import { selectOptionalRound, updateRound, type RoundRecord } from '@/lib/data/practice-rounds'
import type { Step } from '@/lib/practice/problem/problem'
import type { OpenStep, Round } from '@/lib/practice/round/round'
import { endOf } from './begin'
import { holdPractice, keep, take, type HeldPractice } from './held'
import { roundDto } from './round-dto'
import { showNext } from './show'

/** Why nothing was done with a round: it isn't the viewer's, or it is past that point. */
export interface RoundProblem {
  readonly code: 'not-found' | 'not-now'
}

/** A step on the screen, and the round it is of. */
export interface StepOnScreen {
  readonly round: RoundRecord
  readonly open: OpenStep
  readonly step: Step
}

/**
 * Does something at the step on the screen of a round of the viewer's. A page that shows an earlier step is told that it
 * can't be done now.
 */
export function atStep<Value>(
  viewer: Viewer,
  roundId: string,
  place: number,
  now: number,
  work: (held: HeldPractice, at: StepOnScreen) => Promise<Result<Value, RoundProblem>>,
): Promise<Result<Value, RoundProblem>> {
  return holdPractice(viewer, now, async (held) => {
    const round = await selectOptionalRound(held.connection, viewer, roundId)
    if (round === null) return err({ code: 'not-found' })
    const { open, problem } = round.state
    const step = problem.steps[place]
    if (round.standing !== 'open' || open?.place !== place || step === undefined) {
      return err({ code: 'not-now' })
    }
    return work(held, { round, open, step })
  })
}

/** Keeps a round as it is now: with the next step on the screen, or over. */
export async function goOn(
  held: HeldPractice,
  round: RoundRecord,
  state: Round,
): Promise<Result<RoundDto, never>> {
  const shown = state.open === null ? showNext(held, round, state) : state
  const isOver = shown.open === null
  const after = isOver ? take(held, endOf(held, round, 'done')).held : held
  const kept = { ...round, state: shown, standing: isOver ? 'done' : 'open' } as const
  await updateRound(held.connection, held.viewer, kept, held.now)
  await keep(after)
  return ok(await roundDto(after, kept))
}
