'use server'

import { now } from '@/lib/clock'
import { ok, type Result } from '@/lib/contracts/result'
import {
  attemptSchema,
  captureSchema,
  drawSchema,
  keepInsightSchema,
  primeSchema,
  problemIdSchema,
  putOffSchema,
  recordDaySchema,
  type KeptInsight,
  type MorningDto,
  type NightFailure,
  type TonightDto,
} from '@/lib/contracts/sleep'
import { attemptProblem } from '@/lib/usecases/sleep/attempt-problem'
import { captureProblem } from '@/lib/usecases/sleep/capture-problem'
import { drawTonight } from '@/lib/usecases/sleep/draw-tonight'
import { keepInsight } from '@/lib/usecases/sleep/keep-insight'
import { letProblemGo } from '@/lib/usecases/sleep/let-problem-go'
import { primeProblem } from '@/lib/usecases/sleep/prime-problem'
import { putOffMorning } from '@/lib/usecases/sleep/put-off-morning'
import { readMorning } from '@/lib/usecases/sleep/read-morning'
import { readTonight } from '@/lib/usecases/sleep/read-tonight'
import { recordDay } from '@/lib/usecases/sleep/settings'
import { learnerAction } from '../(learn)/learner-action'

type Answer<Value> = Promise<Result<Value, NightFailure>>

const malformed = (): NightFailure => ({ code: 'malformed' })

/** Chooses tonight's problem for the learner's own experiment, and draws; once a night. */
export async function drawTonightAction(input: unknown): Answer<TonightDto> {
  return learnerAction({ schema: drawSchema, malformed }, input, (viewer) => drawTonight(viewer, now()))
}

/** Sets a problem for the night. */
export async function primeProblemAction(input: unknown): Answer<TonightDto> {
  return learnerAction({ schema: primeSchema, malformed }, input, (viewer, given) =>
    primeProblem(viewer, given, now()),
  )
}

/** Lets tonight's problem go, and shows what else there is. */
export async function letTonightGoAction(input: unknown): Answer<TonightDto> {
  return learnerAction({ schema: problemIdSchema, malformed }, input, async (viewer, { problemId }) => {
    const done = await letProblemGo(viewer, problemId, now())
    return done.ok ? ok(await readTonight(viewer, now())) : done
  })
}

/** Keeps what came in the night. */
export async function captureProblemAction(input: unknown): Answer<MorningDto> {
  return learnerAction({ schema: captureSchema, malformed }, input, (viewer, given) =>
    captureProblem(viewer, given, now()),
  )
}

/** Keeps an attempt after the night. */
export async function attemptProblemAction(input: unknown): Answer<MorningDto> {
  return learnerAction({ schema: attemptSchema, malformed }, input, (viewer, given) =>
    attemptProblem(viewer, given, now()),
  )
}

/** Lets a problem go that stayed open. */
export async function letProblemGoAction(input: unknown): Answer<MorningDto> {
  return learnerAction({ schema: problemIdSchema, malformed }, input, async (viewer, { problemId }) => {
    const done = await letProblemGo(viewer, problemId, now())
    return done.ok ? ok(await readMorning(viewer, now(), problemId)) : done
  })
}

/** Keeps what came as a card, a note, or a line of today's list. */
export async function keepInsightAction(input: unknown): Answer<KeptInsight> {
  return learnerAction({ schema: keepInsightSchema, malformed }, input, (viewer, given) =>
    keepInsight(viewer, given, now()),
  )
}

/** Lets Today open first; what waits from the night waits on. */
export async function putOffMorningAction(input: unknown): Answer<null> {
  return learnerAction({ schema: putOffSchema, malformed }, input, (viewer) => putOffMorning(viewer, now()))
}

/** Keeps hours of sleep or minutes of exercise. */
export async function recordDayAction(input: unknown): Answer<null> {
  return learnerAction({ schema: recordDaySchema, malformed }, input, (viewer, given) =>
    recordDay(viewer, given, now()),
  )
}
