'use client'

import type { SetDto } from '@/lib/contracts/problems'
import { problems } from '@/lib/words/problems'
import { Deleted } from '../Deleted'
import type { ProblemAction } from '../problem-actions'

interface DeletedProblemsProps {
  readonly problems: SetDto['deleted']
  readonly restore: ProblemAction
}

/** Problems that were deleted from a set and can be brought back. */
export const DeletedProblems = ({ problems: deleted, restore }: DeletedProblemsProps) => (
  <Deleted
    title={problems.problem.deletedTitle(deleted.length)}
    items={deleted.map(({ problemId: id, title: name }) => ({ id, name }))}
    restore={(problemId) => restore({ problemId })}
  />
)
