import type { PasskeyUnused } from '@/components/shell/passkey-client'
import type { Unreachable } from '@/components/ui/server-form'
import type { Result } from '@/lib/contracts/result'
import type {
  PasskeyCreation,
  PasskeyMade,
  PasskeyRequest,
  Proof,
  ProviderId,
  WayProblem,
} from '@/lib/contracts/ways'
import { ways } from '@/lib/words/ways'

/** Why a way in is as it was. */
export type Problem = WayProblem | PasskeyUnused | { readonly code: 'signed-out' | 'no-answer' }

/** What came of changing a way in. */
export type Change = Promise<Result<null, Problem>>

type Asked<Value> = Promise<Result<Value, WayProblem | { readonly code: 'signed-out' }>>

/** What the server does about ways in. */
export interface WayActions {
  readonly showPasskey: (input: { readonly passkey: 'show' }) => Asked<PasskeyRequest>
  readonly beginPasskey: (input: { readonly proof: Proof }) => Asked<PasskeyCreation>
  readonly finishPasskey: (input: PasskeyMade) => Asked<null>
  readonly renamePasskey: (input: { readonly id: string; readonly name: string }) => Asked<null>
  readonly removePasskey: (input: { readonly id: string; readonly proof: Proof }) => Asked<null>
  readonly askPasskey: (input: { readonly asks: boolean; readonly proof: Proof }) => Asked<null>
  readonly connect: (input: { readonly provider: ProviderId; readonly proof: Proof }) => Asked<null>
  readonly disconnect: (input: { readonly provider: ProviderId; readonly proof: Proof }) => Asked<null>
}

/** Says why a way in is as it was. */
export const problemText = (problem: Problem | Unreachable): string =>
  problem.code === 'too-many' ? ways.tooMany(problem.retrySeconds) : ways.problem[problem.code]
