import type { ApiFailure } from '@/lib/contracts/failure'
import { err, type Result } from '@/lib/contracts/result'
import type { RoundProblem } from '@/lib/usecases/practice/on-screen'

/** What a use case of practice came to, as a route answers it. */
export const answered = <Value>(result: Result<Value, RoundProblem>): Result<Value, ApiFailure['error']> =>
  result.ok ? result : err({ code: 'not-found' })
