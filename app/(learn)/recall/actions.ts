'use server'

import type { RecallProblem } from '@/components/recall/recall-actions'
import { viewer } from '@/lib/auth/viewer'
import { now } from '@/lib/clock'
import {
  keepThoughtSchema,
  recallPointsSchema,
  scoreRecallSchema,
  type RecallPoint,
  type RecallScored,
} from '@/lib/contracts/recall'
import { err, ok, type Result } from '@/lib/contracts/result'
import { keepThought } from '@/lib/usecases/keep-thought'
import { recallPoints } from '@/lib/usecases/recall-points'
import { scoreRecall } from '@/lib/usecases/score-recall'
import { learnerAction } from '../learner-action'

const malformed = (fields: readonly string[]): RecallProblem => ({
  code: fields.includes('text') ? 'too-long' : 'not-found',
})

/** The key points of a deck or tag, for after somebody has written. Nothing is stored. */
export async function recallPointsAction(
  input: unknown,
): Promise<Result<readonly RecallPoint[], RecallProblem>> {
  const asking = await viewer()
  if (asking === null) return err({ code: 'signed-out' })
  const read = recallPointsSchema.safeParse(input)
  if (!read.success) return err({ code: 'not-found' })
  const points = await recallPoints(asking, read.data.subject, read.data.part)
  return points.length === 0 ? err({ code: 'not-found' }) : ok(points)
}

/** Keeps what was recalled, and brings forward what was missing. */
export async function scoreRecallAction(input: unknown): Promise<Result<RecallScored, RecallProblem>> {
  return learnerAction({ schema: scoreRecallSchema, malformed }, input, (asking, given) =>
    scoreRecall(asking, given, now()),
  )
}

/** Keeps an answer to a question to think about. */
export async function keepThoughtAction(input: unknown): Promise<Result<null, RecallProblem>> {
  return learnerAction({ schema: keepThoughtSchema, malformed }, input, (asking, given) =>
    keepThought(asking, given, now()),
  )
}
