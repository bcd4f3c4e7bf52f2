import 'server-only'
import type { DoneStepDto, HintDto, OpenStepDto, RoundDto } from '@/lib/contracts/practice'
import { selectNightOfRound } from '@/lib/data/nights'
import { selectPublishedProblem } from '@/lib/data/practice-problems'
import { problemsDoneOn, type RoundRecord } from '@/lib/data/practice-rounds'
import { selectStuckOfRound } from '@/lib/data/stuck-points'
import type { Step } from '@/lib/practice/problem/problem'
import { isOpen, mayOpen } from '@/lib/practice/round/attempt'
import { placeWorkedAt, type DoneStep, type OpenStep, type Round } from '@/lib/practice/round/round'
import { surprisePoints } from '@/lib/words/format'
import { askedFor } from './asked-for'
import type { HeldPractice } from './held'
import { endDto } from './round-end'
import { typeset, typesetAuthors, typesetGiven } from './typeset'

/** A round as its page shows it. Neither an answer nor a prediction that is still open is part of it. */
export async function roundDto(held: HeldPractice, round: RoundRecord): Promise<RoundDto> {
  const { state, roundId, problemId } = round
  const published = await selectPublishedProblem(held.connection, held.viewer, problemId)
  return {
    ...{ roundId, problemId },
    setName: published?.setName ?? '',
    title: published?.source.title ?? '',
    attribution: published?.source.attribution ?? null,
    statement: typeset(state.problem.statement),
    phase: state.phase,
    total: state.problem.steps.length,
    done: state.done.flatMap((step) => doneDto(state, step) ?? []),
    open: state.open === null ? null : openDto(state, state.open),
    end: state.open === null ? endDto(held, state, await nightOf(held, roundId)) : null,
    stuck: state.open === null ? null : await stuckHere(held, round),
    doneToday: await problemsDoneOn(held.connection, held.viewer, held.today),
    decimalSign: state.decimalSign,
    singleKeyShortcuts: held.learner.singleKeyShortcuts,
  }
}

/** Where the step on the screen stuck before. */
async function stuckHere(
  { connection, viewer }: HeldPractice,
  { roundId, state }: RoundRecord,
): Promise<string | null> {
  const point = await selectStuckOfRound(connection, viewer, roundId)
  return point !== null && point.ordinal === placeWorkedAt(state) ? point.stuck : null
}

/** The problem to sleep on that a round was the attempt at. */
async function nightOf({ connection, viewer }: HeldPractice, roundId: string): Promise<string | null> {
  const night = await selectNightOfRound(connection, viewer, roundId)
  return night?.events.at(-1)?.kind === 'attempted' ? night.problemId : null
}

function doneDto({ problem, decimalSign, phase }: Round, done: DoneStep): DoneStepDto | null {
  const step = problem.steps[done.place]
  if (step === undefined) return null
  const { place, outcome, given, isUnaided, prediction, delta } = done
  const isCounted = delta !== null && prediction !== null && phase === 'steps'
  return {
    ...{ place, outcome, isUnaided },
    ask: typeset(step.ask),
    answer:
      given === null
        ? typesetAuthors(step.answer, decimalSign)
        : typesetGiven(step.answer, given, decimalSign),
    predicted: isCounted ? prediction.value : null,
    points: isCounted ? surprisePoints(prediction.value, delta > 0) : null,
  }
}

function openDto(state: Round, open: OpenStep): OpenStepDto | null {
  const step = state.problem.steps[open.place]
  if (step === undefined) return null
  return {
    place: open.place,
    ask: typeset(step.ask),
    asked: askedFor(step.answer, state.layouts[open.place] ?? [], open.written),
    hints: state.phase === 'whole' ? [] : hintsOf(step, open),
    example: open.shown === 3 ? exampleOf(state, open.place) : null,
    attempts: open.attempts,
  }
}

function hintsOf({ hints }: Step, open: OpenStep): HintDto[] {
  const kinds = [
    [1, hints.prompt],
    [2, hints.halfWorked],
    [3, hints.worked],
  ] as const
  return kinds.flatMap(([level, text]): HintDto[] => {
    if (text === null) return []
    if (isOpen(open, level)) return [{ level, standing: 'open', content: typeset(text) }]
    return [{ level, standing: mayOpen(open, level) ? 'closed' : 'away', content: null }]
  })
}

/** Another variant: its statement, and its steps worked out as far as the one on the screen. */
function exampleOf({ example }: Round, place: number) {
  if (example === null) return null
  const worked = example.steps.slice(0, place + 1).flatMap(({ hints }) => hints.worked ?? [])
  return [typeset(example.statement), ...worked.map(typeset)]
}
