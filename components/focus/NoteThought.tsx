import type { RefObject } from 'react'
import { Button } from '@/components/ui/Button'
import { FieldFrame } from '@/components/ui/Field'
import { useServerForm } from '@/components/ui/server-form'
import type { ThoughtDto } from '@/lib/contracts/focus'
import { LIMITS } from '@/lib/contracts/limits'
import { clockTime } from '@/lib/words/format'
import { focus as words } from '@/lib/words/focus'

interface NoteThoughtProps {
  readonly inputRef: RefObject<HTMLInputElement | null>
  readonly thoughts: readonly ThoughtDto[]
  readonly zone: string
  /** True when it was noted. */
  readonly note: (text: string) => Promise<boolean>
}

/** A place to put down what tugs at somebody, and what was put down in this block. */
export function NoteThought({ inputRef, thoughts, zone, note }: NoteThoughtProps) {
  const { pending, form } = useServerForm(async (data) => {
    const text = String(data.get('thought') ?? '').trim()
    if (text !== '' && (await note(text)) && inputRef.current !== null) inputRef.current.value = ''
    return null
  })
  return (
    <section>
      <h2 className="h-sect">{words.thoughts.title}</h2>
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
              aria-keyshortcuts="N T"
            />
          )}
        </FieldFrame>
        <Button type="submit" busy={pending ? words.thoughts.noting : undefined}>
          {words.thoughts.note}
        </Button>
      </form>
      {thoughts.length > 0 && (
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
      )}
    </section>
  )
}
