import type { UndoProblem } from '@/lib/contracts/changes'
import type {
  KeepThoughtInput,
  RecallPoint,
  RecallScored,
  RecallSubject,
  ScoreRecallInput,
} from '@/lib/contracts/recall'
import type { Result } from '@/lib/contracts/result'
import type { Unreachable } from '@/components/ui/server-form'

/** Why something written from memory was not compared or kept. */
export type RecallProblem =
  | { readonly code: 'signed-out' }
  | { readonly code: 'not-found' }
  | { readonly code: 'empty' }
  | { readonly code: 'too-long' }

export type RecallFailure = RecallProblem | Unreachable

/** What the server does for a free recall. */
export interface RecallActions {
  readonly points: (input: {
    readonly subject: RecallSubject
    readonly part: number
  }) => Promise<Result<readonly RecallPoint[], RecallProblem>>
  readonly score: (input: ScoreRecallInput) => Promise<Result<RecallScored, RecallProblem>>
  readonly undo: (input: { readonly changeId: string }) => Promise<Result<unknown, UndoProblem>>
}

export type KeepThought = (input: KeepThoughtInput) => Promise<Result<null, RecallProblem>>
