'use client'

import { Bold, Sigma, SquareDashed } from 'lucide-react'
import { useEffect, useRef, type RefObject } from 'react'
import { IconButton } from '@/components/ui/Button'
import type { NoteKind } from '@/lib/contracts/sitting'
import { notes as words } from '@/lib/words/notes'
import { nextGap, surround } from './surround'
import { useTablePaste } from './useTablePaste'

interface FormatBarProps {
  readonly form: RefObject<HTMLFormElement | null>
  readonly kind: NoteKind
}

/** Puts marks around what is selected in the field last written in, and makes tables of pasted cells. */
export function FormatBar({ form, kind }: FormatBarProps) {
  const field = useRef<HTMLTextAreaElement | null>(null)
  useEffect(() => {
    const element = form.current
    const onFocus = ({ target }: FocusEvent) => {
      if (target instanceof HTMLTextAreaElement) field.current = target
    }
    element?.addEventListener('focusin', onFocus)
    return () => element?.removeEventListener('focusin', onFocus)
  }, [form])
  useTablePaste(form)
  const put = (marks: (text: string) => readonly [string, string]): void => {
    const target = field.current?.isConnected ? field.current : form.current?.querySelector('textarea')
    if (target) surround(target, ...marks(target.value))
  }
  return (
    <div className="flex gap-1" role="group" aria-label={words.format.group}>
      <IconButton label={words.format.bold} icon={<Bold />} onClick={() => put(() => ['**', '**'])} />
      <IconButton label={words.format.formula} icon={<Sigma />} onClick={() => put(() => ['$', '$'])} />
      {kind === 'cloze' && (
        <IconButton
          label={words.format.gap}
          icon={<SquareDashed />}
          onClick={() => put((text) => [`{{c${nextGap(text)}::`, '}}'])}
        />
      )}
    </div>
  )
}
