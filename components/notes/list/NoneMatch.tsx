'use client'

import { Button } from '@/components/ui/Button'
import { EmptyState } from '@/components/ui/EmptyState'
import { noteList as words } from '@/lib/words/note-list'

/** A list whose filter leaves nothing. */
export function NoneMatch({ onClear }: { readonly onClear: () => void }) {
  return (
    <div className="p-5">
      <EmptyState
        title={words.none.title}
        actions={
          <Button variant="outline" onClick={onClear}>
            {words.filter.clear}
          </Button>
        }
      >
        <p>{words.none.text}</p>
      </EmptyState>
    </div>
  )
}
