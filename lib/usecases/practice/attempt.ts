import 'server-only'
import type { AttemptInput, AttemptReply } from '@/lib/contracts/practice'
import { err, ok, type Result } from '@/lib/contracts/result'
import type { Viewer } from '@/lib/contracts/viewer'
import { hasPracticeEvent } from '@/lib/data/practice-events'
import { selectOptionalRound } from '@/lib/data/practice-rounds'
import type { Line } from '@/lib/practice/answers/answer'
import { checkAnswer } from '@/lib/practice/answers/check-answer'
import type { Calculation } from '@/lib/practice/answers/check-line'
import { linesAfter } from '@/lib/practice/answers/lines-after'
import { readAnswer } from '@/lib/practice/answers/read-answer'
import { isAttempt, type AttemptVerdict, type Verdict } from '@/lib/practice/answers/verdict'
import type { Given } from '@/lib/practice/problem/given'
import type { Step } from '@/lib/practice/problem/problem'
import { afterAttempt, afterWhole } from '@/lib/practice/round/attempt'
import type { Round } from '@/lib/practice/round/round'
import { SKILL_MODEL_VERSION } from '@/lib/practice/skills/skill-model'
import type { ShownStep } from '@/lib/practice/state/event'
import { studyDayOf } from '../log/study-days'
import { holdPractice, take, type HeldPractice } from './held'
import { goOn, type RoundProblem, type StepOnScreen } from './on-screen'
import { roundDto } from './round-dto'

/**
 * Judges an answer to the step on the screen. What can't be read, or is true and no further, is no attempt and leaves
 * no trace. Sent twice it counts once.
 */
export function attemptStep(
  viewer: Viewer,
  roundId: string,
  input: AttemptInput,
  now: number,
): Promise<Result<AttemptReply, RoundProblem>> {
  return holdPractice(viewer, now, async (held) => {
    const round = await selectOptionalRound(held.connection, viewer, roundId)
    if (round === null) return err({ code: 'not-found' })
    const { open, problem } = round.state
    const step = problem.steps[input.place]
    const isSeen = await hasPracticeEvent(held.connection, viewer, input.attemptId)
    if (isSeen || round.standing !== 'open' || open?.place !== input.place || step === undefined) {
      return ok({ verdict: { kind: 'seen' }, round: await roundDto(held, round) })
    }
    return judged(held, { round, open, step }, input)
  })
}

async function judged(
  held: HeldPractice,
  at: StepOnScreen,
  input: AttemptInput,
): Promise<Result<AttemptReply, RoundProblem>> {
  const { round, step } = at
  const read = readAnswer(step.answer, input.given, { decimalSign: round.state.decimalSign })
  if (!read.ok) {
    return ok({ verdict: { kind: 'unread', problem: read.error }, round: await roundDto(held, round) })
  }
  const verdict = checkAnswer(step.answer, read.value, calculationOf(round.state, input.place))
  if (!isAttempt(verdict)) {
    return ok({ verdict: replied(verdict), round: await roundDto(held, round) })
  }
  const counted = count(held, at, input, verdict)
  return ok({ verdict: replied(verdict), round: await goOn(counted.held, round, counted.state) })
}

function replied(verdict: Verdict): AttemptReply['verdict'] {
  switch (verdict.outcome) {
    case 'right':
      return { kind: 'right' }
    case 'not-yet':
      return { kind: 'not-yet', reason: verdict.reason }
    case 'no-further':
      return { kind: 'no-further', reason: verdict.reason }
    case 'cannot-tell':
      return { kind: 'cannot-tell' }
  }
}

/** Takes an attempt into the log and the round. */
function count(
  held: HeldPractice,
  { round, open, step }: StepOnScreen,
  { attemptId, given }: AttemptInput,
  verdict: AttemptVerdict,
): { readonly held: HeldPractice; readonly state: Round } {
  const { roundId, problemId, state } = round
  const isRight = verdict.outcome === 'right'
  const isWhole = state.phase === 'whole'
  const steps = isWhole ? state.problem.steps : [step]
  const taken = take(held, {
    ...({ kind: 'attempt', eventId: attemptId, roundId, problemId, stepId: step.id, isRight } as const),
    ...{ at: held.now, studyDay: held.today, shownAt: open.shownAt },
    shownDay: studyDayOf(open.shownAt, held.learner),
    isFirst: open.attempts === 0,
    isWhole,
    isPractice: state.phase === 'unfolded',
    steps: steps.map((each) => shownStep(held, each, state.problem.steps.indexOf(each))),
    ...{ shown: open.shown, opened: open.opened, given },
    modelVersion: SKILL_MODEL_VERSION,
    served: null,
  })
  const { served, deltas } = taken.applied
  if (isWhole) {
    const { prediction } = open
    return { held: taken.held, state: afterWhole(state, { isRight, prediction, deltas, given }) }
  }
  const passes = isRight ? verdict.passes : 0
  return {
    held: taken.held,
    state: afterAttempt(state, { isRight, given, passes, delta: served?.delta ?? null }),
  }
}

const shownStep = ({ skills: named }: HeldPractice, { id, skills }: Step, place: number): ShownStep => ({
  stepId: id,
  place,
  skills,
  refreshes: [...new Set(skills.flatMap((skill) => named.get(skill)?.prerequisites ?? []))].filter(
    (skill) => !skills.includes(skill),
  ),
})

/** The lines above a line step that were accepted, and the line steps right after it. */
const calculationOf = ({ problem, done, decimalSign }: Round, place: number): Calculation => ({
  above: done.flatMap(({ place: at, given }) => lineOf(problem.steps[at], given, decimalSign) ?? []),
  following: linesAfter(problem.steps, place),
})

function lineOf(step: Step | undefined, given: Given | null, decimalSign: Round['decimalSign']): Line | null {
  if (step?.answer.type !== 'line' || given === null) return null
  const read = readAnswer(step.answer, given, { decimalSign })
  return read.ok && read.value.type === 'line' ? read.value.line : null
}
