import type { ClassProblem } from '@/lib/contracts/classes'
import type { Discuss } from '@/lib/contracts/report'
import type { Result } from '@/lib/contracts/result'

type Answer = Promise<Result<null, ClassProblem | { readonly code: 'signed-out' }>>

export type DiscussAction = (input: Discuss) => Answer
export type ComparisonsAction = (input: { readonly classId: string; readonly isOn: boolean }) => Answer
