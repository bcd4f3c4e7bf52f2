import 'server-only'
import type { RoundDto } from '@/lib/contracts/practice'
import { err, ok, type Result } from '@/lib/contracts/result'
import type { Viewer } from '@/lib/contracts/viewer'
import { selectOptionalRound, updateRound, type RoundRecord } from '@/lib/data/practice-rounds'
import type { Step } from '@/lib/practice/problem/problem'
import type { OpenStep, Round } from '@/lib/practice/round/round'
import { ended } from './end-round'
import { holdPractice, keep, type HeldPractice } from './held'
import { roundDto } from './round-dto'
import { settleRound } from './settle-round'
import { showNext } from './show'

/** Why nothing was done with a round: there is none of the viewer's by this id. */
export interface RoundProblem {
  readonly code: 'not-found'
}

/** A step on the screen, and the round it is of. */
export interface StepOnScreen {
  readonly round: RoundRecord
  readonly open: OpenStep
  readonly step: Step
}

/**
 * Does something at the step on the screen of a round of the viewer's. A page that shows an earlier step, or asks for
 * what may not be now, changes nothing and gets the round as it stands.
 *
 * @param work what is done; null for what may not be
 */
export function atStep(
  viewer: Viewer,
  roundId: string,
  place: number,
  now: number,
  work: (held: HeldPractice, at: StepOnScreen) => Promise<RoundDto> | null,
): Promise<Result<RoundDto, RoundProblem>> {
  return holdPractice(viewer, now, async (held) => {
    const round = await selectOptionalRound(held.connection, viewer, roundId)
    if (round === null) return err({ code: 'not-found' })
    const { open, problem } = round.state
    const step = problem.steps[place]
    const isThere = round.standing === 'open' && open?.place === place
    const done = isThere && step !== undefined ? work(held, { round, open, step }) : null
    return ok(await (done ?? roundDto(held, round)))
  })
}

/** Keeps a round as it is now: with the next step on the screen, or over. */
export async function goOn(held: HeldPractice, round: RoundRecord, state: Round): Promise<RoundDto> {
  const shown = state.open === null ? showNext(held, round, state) : state
  const isOver = shown.open === null
  const after = isOver ? ended(held, round, 'done') : held
  const kept = { ...round, state: shown, standing: isOver ? 'done' : 'open' } as const
  await updateRound(held.connection, held.viewer, kept, held.now)
  await keep(after)
  if (isOver) await settleRound(after, kept)
  return roundDto(after, kept)
}
