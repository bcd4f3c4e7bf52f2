'use client'

import { Button } from '@/components/ui/Button'
import { Callout } from '@/components/ui/Callout'
import { common } from '@/lib/words/common'
import { noteList } from '@/lib/words/note-list'
import type { ListFailure } from './fetch-notes'

const words = noteList.failed

interface ListFailedProps {
  /** Windows that didn't come, and why. */
  readonly failed: ReadonlyMap<number, ListFailure>
  readonly onRetry: () => void
}

/** Says that part of a list is missing, and asks for it again. */
export function ListFailed({ failed, onRetry }: ListFailedProps) {
  const reasons = [...failed.values()]
  return (
    <Callout tone="error" announce="alert" className="mx-3 mb-3">
      <p className="text-sm">{sentence(reasons)}</p>
      <Button className="mt-2" onClick={onRetry}>
        {common.action.tryAgain}
      </Button>
    </Callout>
  )
}

function sentence(reasons: readonly ListFailure[]): string {
  if (reasons.includes('signed-out')) return words.signedOut
  return reasons.includes('not-found') ? words.deckGone : words.text
}
