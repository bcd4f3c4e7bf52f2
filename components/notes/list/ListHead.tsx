'use client'

import { useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/Button'
import { noteList as words } from '@/lib/words/note-list'
import type { Selecting } from './use-selection'

interface ListHeadProps {
  readonly total: number
  readonly isNarrowed: boolean
  readonly selecting: Selecting
  readonly onClear: () => void
}

/** How many notes there are, a box that selects them all, and a way back from a filter. */
export function ListHead({ total, isNarrowed, selecting, onClear }: ListHeadProps) {
  const { selection } = selecting
  return (
    <div className="flex min-h-11 items-center justify-between gap-2 pr-3">
      <div className="flex items-center">
        <SelectAll total={total} selecting={selecting} />
        <p className="note tnum" role="status">
          {isNarrowed ? words.narrowed(total) : words.total(total)}
        </p>
      </div>
      <p className="sr-only" role="status">
        {selection.ids.size > 0 && words.select.selected(selection.ids.size)}
      </p>
      {isNarrowed && (
        <Button variant="quiet" onClick={onClear}>
          {words.filter.clear}
        </Button>
      )}
    </div>
  )
}

function SelectAll({ total, selecting }: Pick<ListHeadProps, 'total' | 'selecting'>) {
  const box = useRef<HTMLInputElement>(null)
  const [pending, setPending] = useState(false)
  const chosen = selecting.selection.ids.size
  const isSome = chosen > 0 && chosen < total
  useEffect(() => {
    if (box.current) box.current.indeterminate = isSome
  }, [isSome])
  const change = async () => {
    if (chosen > 0) return selecting.selectNone()
    setPending(true)
    await selecting.selectAll()
    setPending(false)
  }
  return (
    <label className="grid size-11 flex-none cursor-pointer place-items-center">
      <input
        ref={box}
        type="checkbox"
        className="check"
        aria-label={chosen > 0 ? words.select.none : words.select.all(total)}
        aria-busy={pending}
        disabled={total === 0}
        checked={chosen > 0 && !isSome}
        onChange={() => void change()}
      />
    </label>
  )
}
