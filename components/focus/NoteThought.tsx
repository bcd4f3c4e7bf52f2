import { useEffect, useRef, useState, type RefObject } from 'react'
import { Button } from '@/components/ui/Button'
import { FieldFrame } from '@/components/ui/Field'
import { Kbd } from '@/components/ui/Kbd'
import { useServerForm } from '@/components/ui/server-form'
import type { ThoughtDto } from '@/lib/contracts/focus'
import { LIMITS } from '@/lib/contracts/limits'
import { clockTime } from '@/lib/words/format'
import { focus as words } from '@/lib/words/focus'

/** N as in the hint, and T for those who think of thoughts. */
const SHORTCUTS = 'N T'

interface NoteThoughtProps {
  readonly inputRef: RefObject<HTMLInputElement | null>
  /** The learner wants keys of one letter. */
  readonly singleKeys: boolean
  readonly thoughts: readonly ThoughtDto[]
  readonly zone: string
  /** True when it was noted. */
  readonly note: (text: string) => Promise<boolean>
}

/** A place to put down what tugs at somebody, and what was put down in this block. */
export function NoteThought({ inputRef, singleKeys, thoughts, zone, note }: NoteThoughtProps) {
  const [text, setText] = useState('')
  const { pending, form } = useServerForm(async () => {
    const wanted = text.trim()
    if (wanted === '') return null
    setText('')
    if (!(await note(wanted))) setText(wanted)
    return null
  })
  useNotedAtTheEnd(text, note)
  return (
    <section>
      <h2 className="h-sect flex items-center gap-2.5">
        {words.thoughts.title}
        {singleKeys && <Kbd>{words.thoughts.key}</Kbd>}
      </h2>
      <form {...form} className="mt-2 flex items-end gap-2">
        <FieldFrame className="min-w-0 flex-1" label={words.thoughts.label} labelHidden>
          {(wiring) => (
            <input
              {...wiring}
              ref={inputRef}
              type="text"
              name="thought"
              className="field"
              autoComplete="off"
              placeholder={words.thoughts.placeholder}
              maxLength={LIMITS.thoughtChars}
              aria-keyshortcuts={singleKeys ? SHORTCUTS : undefined}
              value={text}
              onChange={({ target }) => setText(target.value)}
            />
          )}
        </FieldFrame>
        <Button type="submit" busy={pending ? words.thoughts.noting : undefined}>
          {words.thoughts.note}
        </Button>
      </form>
      {thoughts.length > 0 && <Noted {...{ thoughts, zone }} />}
    </section>
  )
}

/** The bell doesn't wait for a sentence to be finished: what was typed by then is noted as it is. */
function useNotedAtTheEnd(text: string, note: NoteThoughtProps['note']): void {
  const latest = useRef({ text, note })
  useEffect(() => {
    latest.current = { text, note }
  })
  useEffect(
    () => () => {
      const unsaid = latest.current.text.trim()
      if (unsaid !== '') void latest.current.note(unsaid)
    },
    [],
  )
}

function Noted({ thoughts, zone }: Pick<NoteThoughtProps, 'thoughts' | 'zone'>) {
  return (
    <>
      <ul className="mt-2 text-sm">
        {thoughts.map(({ thoughtId, text, notedAt }) => (
          <li
            key={thoughtId}
            className="flex justify-between gap-4 border-t border-border py-2 first:border-0"
          >
            <span className="min-w-0 wrap-break-word">{text}</span>
            <span className="note tnum">{clockTime(notedAt, zone)}</span>
          </li>
        ))}
      </ul>
      <p className="tiny mt-1">{words.thoughts.later}</p>
    </>
  )
}
