'use server'

import { now } from '@/lib/clock'
import type { ClassProblem } from '@/lib/contracts/classes'
import { comparisonsSchema, discussSchema } from '@/lib/contracts/report'
import type { Result } from '@/lib/contracts/result'
import { setComparisons } from '@/lib/usecases/classes/comparisons'
import { discuss } from '@/lib/usecases/classes/discussion'
import { learnerAction, type SignedOut } from '../learner-action'

type Done = Promise<Result<null, ClassProblem | SignedOut>>

/** No form sends these: what is malformed comes from a program. */
const malformed = (): ClassProblem => ({ code: 'invalid', fields: [] })

/** Notes an item to discuss, or that it was, or takes it off the list. */
export async function discussAction(input: unknown): Done {
  return learnerAction({ schema: discussSchema, malformed }, input, (viewer, given) =>
    discuss(viewer, given, now()),
  )
}

/** Lets learners see in which quarter of the class they are, or not. */
export async function comparisonsAction(input: unknown): Done {
  return learnerAction({ schema: comparisonsSchema, malformed }, input, setComparisons)
}
