'use client'

import { Search } from 'lucide-react'
import { useEffect, useId, useRef, type KeyboardEvent } from 'react'
import { Kbd } from '@/components/ui/Kbd'
import { usePageKey } from '@/components/ui/page-key'
import { LIMITS } from '@/lib/contracts/limits'
import { noteList as words } from '@/lib/words/note-list'

const PAUSE_MS = 150

interface FindNotesProps {
  /** What is looked for now. */
  readonly text: string
  readonly singleKeys: boolean
  readonly onFind: (text: string) => void
  /** The arrow down leads on to what was found. */
  readonly onLeave: () => void
}

/** Looks for text among notes: after a pause in typing, or at once with Enter. */
export function FindNotes({ text, singleKeys, onFind, onLeave }: FindNotesProps) {
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  useEffect(() => {
    // Somebody still typing is ahead of the list.
    if (input.current && document.activeElement !== input.current) input.current.value = text
  }, [text])
  usePageKey(words.findKey, singleKeys, () => input.current?.select())
  const find = () => {
    clearTimeout(timer.current)
    const typed = input.current?.value.trim() ?? ''
    if (typed !== text) onFind(typed)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') find()
    if (event.key !== 'ArrowDown') return
    event.preventDefault()
    onLeave()
  }
  return (
    <div className="relative min-w-0 flex-1" role="search">
      <label className="sr-only" htmlFor={id}>
        {words.find}
      </label>
      <Search className="pointer-events-none absolute top-3 left-3 size-5 text-muted-foreground" />
      <input
        ref={input}
        id={id}
        type="search"
        className="field px-10.5"
        placeholder={words.find}
        defaultValue={text}
        maxLength={LIMITS.findChars}
        autoComplete="off"
        aria-keyshortcuts={singleKeys ? words.findKey : undefined}
        onChange={() => {
          clearTimeout(timer.current)
          timer.current = setTimeout(find, PAUSE_MS)
        }}
        onKeyDown={onKeyDown}
      />
      {singleKeys && text === '' && (
        <span className="pointer-events-none absolute top-2.5 right-2.5">
          <Kbd>{words.findKey}</Kbd>
        </span>
      )}
    </div>
  )
}
