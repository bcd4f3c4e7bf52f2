import type {
  Assign,
  AssignmentProblem,
  ChangeAssignment,
  PublishAndAssign,
  PublishVersion,
  SetException,
  UpdateCopy,
} from '@/lib/contracts/assignments'
import type { Result } from '@/lib/contracts/result'

type Answer<Value> = Promise<Result<Value, AssignmentProblem | { readonly code: 'signed-out' }>>

export interface Which {
  readonly classId: string
  readonly assignmentId: string
}

export type PublishAction = (input: PublishAndAssign) => Answer<{ readonly assignmentId: string }>
export type AssignAction = (input: Assign) => Answer<{ readonly assignmentId: string }>
export type PublishVersionAction = (input: PublishVersion) => Answer<{ readonly number: number }>
export type StartAction = (input: Which) => Answer<object>
export type UpdateAction = (input: UpdateCopy) => Answer<{ readonly number: number }>

/** What can be changed about an assignment. */
export interface SettingsActions {
  readonly change: (input: ChangeAssignment) => Answer<null>
  readonly end: (input: Which & { readonly isEnded: boolean }) => Answer<null>
  readonly setException: (input: SetException) => Answer<null>
  readonly removeException: (input: Which & { readonly memberId: string }) => Answer<null>
}
