'use client'

import { Bold, Sigma, SquareDashed } from 'lucide-react'
import { useEffect, useRef, type RefObject } from 'react'
import { IconButton } from '@/components/ui/Button'
import type { NoteKind } from '@/lib/contracts/sitting'
import { notes as words } from '@/lib/words/notes'
import { MediaButton } from './media/MediaButton'
import { MediaNotice } from './media/MediaNotice'
import { useMedia } from './media/useMedia'
import { nextGap, surround } from './surround'
import { useTablePaste } from './useTablePaste'

interface FormatBarProps {
  readonly form: RefObject<HTMLFormElement | null>
  readonly kind: NoteKind
}

/** Puts marks around what is selected in the field last written in, takes pictures and sounds, and makes tables of pasted cells. */
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
  const fieldOf = (): HTMLTextAreaElement | null =>
    field.current?.isConnected ? field.current : (form.current?.querySelector('textarea') ?? null)
  const media = useMedia(form, fieldOf)
  const put = (marks: (text: string) => readonly [string, string]): void => {
    const target = fieldOf()
    if (target) surround(target, ...marks(target.value))
  }
  return (
    <>
      <MediaNotice {...media} />
      <div
        className="relative z-10 -mt-4 -mb-10 ml-auto flex gap-1"
        role="group"
        aria-label={words.format.group}
      >
        <IconButton label={words.format.bold} icon={<Bold />} onClick={() => put(() => ['**', '**'])} />
        <IconButton label={words.format.formula} icon={<Sigma />} onClick={() => put(() => ['$', '$'])} />
        <MediaButton onChosen={(files) => void media.send(files)} />
        {kind === 'cloze' && (
          <IconButton
            label={words.format.gap}
            icon={<SquareDashed />}
            onClick={() => put((text) => [`{{c${nextGap(text)}::`, '}}'])}
          />
        )}
      </div>
    </>
  )
}
