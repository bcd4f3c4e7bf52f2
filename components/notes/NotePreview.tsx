'use client'

import { useEffect, useRef, useState } from 'react'
import { content } from '@/lib/words/content'
import { notes as words } from '@/lib/words/notes'
import { CardPreview } from './CardPreview'
import type { PreviewNote, PreviewOutcome } from './note-actions'
import { isBlank, type NoteDraft } from './note-draft'
import { sendNote } from './send-note'

const PAUSE_MS = 400

interface NotePreviewProps {
  readonly draft: NoteDraft
  readonly preview: PreviewNote
  /** The note it is the text of, where there is one. */
  readonly noteId?: string
}

/** The cards a note makes, as they will be seen, a moment after one stops typing. */
export function NotePreview({ draft, preview, noteId }: NotePreviewProps) {
  const outcome = usePreview(draft, preview, noteId)
  if (isBlank(draft) || outcome === null) return <p className="note mt-2">{words.preview.empty}</p>
  if (!outcome.ok) return <Problems error={outcome.error} />
  const { cards, more } = outcome.value
  return (
    <>
      <ul
        className="mt-2 grid max-h-[80dvh] gap-5 overflow-y-auto overscroll-contain"
        aria-label={words.preview.title}
        tabIndex={0}
      >
        {cards.map((card, index) => (
          <li key={card.ordinal}>
            {cards.length > 1 && <p className="tiny">{words.preview.card(index + 1, cards.length + more)}</p>}
            <CardPreview card={card} kind={draft.kind} />
          </li>
        ))}
      </ul>
      {more > 0 && <p className="note mt-5">{words.preview.more(more)}</p>}
    </>
  )
}

function Problems({ error }: { readonly error: Extract<PreviewOutcome, { ok: false }>['error'] }) {
  if (error.code !== 'invalid') return <p className="note mt-2">{words.preview.unreachable}</p>
  return (
    <ul className="note mt-2 grid gap-1">
      {error.problems.map((problem) => (
        <li key={`${problem.field} ${'name' in problem ? problem.name : ''} ${problem.code}`}>
          {content.noteProblem(problem)}
        </li>
      ))}
    </ul>
  )
}

/** Asks the server once typing pauses. An answer that a later one has overtaken is dropped. */
function usePreview(
  draft: NoteDraft,
  preview: PreviewNote,
  noteId: string | undefined,
): PreviewOutcome | null {
  const [outcome, setOutcome] = useState<PreviewOutcome | null>(null)
  const latest = useRef(0)
  useEffect(() => {
    const mine = ++latest.current
    const timer = setTimeout(() => {
      void sendNote(draft, ({ tags: _, ...content }) =>
        preview(noteId === undefined ? content : { ...content, noteId }),
      ).then((found) => {
        if (mine === latest.current) setOutcome(found)
      })
    }, PAUSE_MS)
    return () => clearTimeout(timer)
  }, [draft, preview, noteId])
  return outcome
}
