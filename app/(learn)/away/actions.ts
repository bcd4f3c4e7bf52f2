'use server'

import { now } from '@/lib/clock'
import { setAwaySchema, type AwayProblem } from '@/lib/contracts/away'
import type { Result } from '@/lib/contracts/result'
import { setAway } from '@/lib/usecases/away/set-away'
import { learnerAction } from '../learner-action'

/** Plans a break, changes it, or ends it. */
export async function setAwayAction(input: unknown): Promise<Result<null, AwayProblem>> {
  return learnerAction(
    { schema: setAwaySchema, malformed: (): AwayProblem => ({ code: 'malformed' }) },
    input,
    (viewer, given) => setAway(viewer, given, now()),
  )
}
