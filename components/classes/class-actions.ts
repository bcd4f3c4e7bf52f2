import type {
  ChangeClass,
  ComeBack,
  CopyClass,
  JoinClass,
  OpenClass,
  ClassProblem,
} from '@/lib/contracts/classes'
import type { Result } from '@/lib/contracts/result'
import type { ClassRole } from '@/lib/classes'

type Answer<Value> = Promise<Result<Value, ClassProblem | { readonly code: 'signed-out' }>>

interface Which {
  readonly classId: string
}

interface Whom extends Which {
  readonly memberId: string
}

export type OpenClassAction = (input: OpenClass) => Answer<Which>
export type CopyClassAction = (input: CopyClass) => Answer<Which>
export type ChangeClassAction = (input: ChangeClass) => Answer<null>
export type ArchiveClassAction = (input: Which & { readonly isArchived: boolean }) => Answer<null>
export type JoinCodeAction = (input: Which & { readonly code: 'new' | 'off' }) => Answer<string | null>
export type JoinClassAction = (input: JoinClass) => Answer<Which>
export type ComeBackAction = (input: ComeBack) => Answer<Which>
export type LeaveClassAction = (input: Which) => Answer<null>

/** What can be done with one of a class. */
export interface PeopleActions {
  readonly changeRole: (input: Whom & { readonly role: ClassRole }) => Answer<null>
  readonly remove: (input: Whom) => Answer<null>
  readonly askBack: (input: Whom) => Answer<null>
}
