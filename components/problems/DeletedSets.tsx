'use client'

import type { SetPlace } from '@/lib/contracts/problems'
import { problems } from '@/lib/words/problems'
import { Deleted } from './Deleted'
import type { SetAction } from './problem-actions'

interface DeletedSetsProps {
  readonly sets: readonly SetPlace[]
  readonly restore: SetAction
}

/** Sets that were deleted and can be brought back. */
export const DeletedSets = ({ sets, restore }: DeletedSetsProps) => (
  <Deleted
    title={problems.deleted.title(sets.length)}
    items={sets.map(({ setId: id, name }) => ({ id, name }))}
    restore={(setId) => restore({ setId })}
  />
)
