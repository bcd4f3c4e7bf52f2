'use server'

import { now } from '@/lib/clock'
import type { Result } from '@/lib/contracts/result'
import { beginSchema, type BeginProblem, type Begun } from '@/lib/contracts/welcome'
import { beginLearning } from '@/lib/usecases/begin-learning'
import { learnerAction } from '../learner-action'

/** Gives a new learner what they chose to begin with. */
export async function beginAction(input: unknown): Promise<Result<Begun, BeginProblem>> {
  return learnerAction({ schema: beginSchema, malformed }, input, (viewer, given) =>
    beginLearning(viewer, given, now()),
  )
}

const malformed = (fields: readonly string[]): BeginProblem => ({
  code: fields.includes('minutesPerDay') ? 'minutes' : 'not-found',
})
