'use server'

import { now } from '@/lib/clock'
import type { Result } from '@/lib/contracts/result'
import {
  parkAgainSchema,
  parkStuckSchema,
  settleStuckSchema,
  type ParkedDto,
  type StuckProblem,
} from '@/lib/contracts/stuck'
import { parkStuck, parkStuckAgain, settleStuck } from '@/lib/usecases/stuck/park'
import { learnerAction } from '../(learn)/learner-action'

type Answer<Value> = Promise<Result<Value, StuckProblem>>

const malformed = (): StuckProblem => ({ code: 'malformed' })

/** Parks where the learner stuck, and begins a break. */
export async function parkStuckAction(input: unknown): Answer<ParkedDto> {
  return learnerAction({ schema: parkStuckSchema, malformed }, input, (viewer, given) =>
    parkStuck(viewer, given, now()),
  )
}

/** Parks something again that still sticks. */
export async function parkStuckAgainAction(input: unknown): Answer<null> {
  return learnerAction({ schema: parkAgainSchema, malformed }, input, (viewer, given) =>
    parkStuckAgain(viewer, given, now()),
  )
}

/** It sticks no more, or that is taken back. */
export async function settleStuckAction(input: unknown): Answer<null> {
  return learnerAction({ schema: settleStuckSchema, malformed }, input, (viewer, given) =>
    settleStuck(viewer, given, now()),
  )
}
