import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import type { OpenHintInput, RoundDto, WrittenInput } from '@/lib/contracts/practice'
import type { Result } from '@/lib/contracts/result'
import type { Viewer } from '@/lib/contracts/viewer'
import { updateRound } from '@/lib/data/practice-rounds'
import { openHint, tellStep, writeText } from '@/lib/practice/round/attempt'
import type { Round } from '@/lib/practice/round/round'
import { keep, take, type HeldPractice } from './held'
import { atStep, goOn, type RoundProblem, type StepOnScreen } from './on-screen'
import { roundDto } from './round-dto'

type Changed = Promise<Result<RoundDto, RoundProblem>>

/** Opens help with the step on the screen. Before the first attempt there is what its skills still get. */
export const openStepHint = (
  viewer: Viewer,
  roundId: string,
  { place, level }: OpenHintInput,
  now: number,
): Changed =>
  atStep(viewer, roundId, place, now, (held, at) => {
    const state = openHint(at.round.state, level)
    if (state === null) return null
    const { problemId } = at.round
    const taken = take(held, {
      ...({ kind: 'hint', eventId: uuidv7(), roundId, problemId, at: now, studyDay: held.today } as const),
      ...{ stepId: at.step.id, level },
    })
    return keepState(taken.held, at, state)
  })

/** Takes a free text; its key points are shown from then on. */
export const writeFreeText = (
  viewer: Viewer,
  roundId: string,
  { place, text }: WrittenInput,
  now: number,
): Changed =>
  atStep(viewer, roundId, place, now, (held, at) =>
    at.step.answer.type === 'free-text' ? keepState(held, at, writeText(at.round.state, text)) : null,
  )

/** Looks the step on the screen up, after an attempt at least. */
export const lookStepUp = (viewer: Viewer, roundId: string, place: number, now: number): Changed =>
  atStep(viewer, roundId, place, now, (held, { round }) => {
    const state = tellStep(round.state)
    return state === null ? null : goOn(held, round, state)
  })

async function keepState(held: HeldPractice, { round }: StepOnScreen, state: Round): Promise<RoundDto> {
  const kept = { ...round, state }
  await updateRound(held.connection, held.viewer, kept, held.now)
  await keep(held)
  return roundDto(held, kept)
}
