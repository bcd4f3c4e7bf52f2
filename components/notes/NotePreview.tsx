'use client'

import { useEffect, useRef, useState } from 'react'
import { RenderTreeView } from '@/components/content/RenderTreeView'
import { reach } from '@/components/ui/server-form'
import type { RenderTree } from '@/lib/content/render-tree'
import { content } from '@/lib/words/content'
import { notes as words } from '@/lib/words/notes'
import type { PreviewCard, PreviewNote, PreviewOutcome } from './note-actions'
import type { NoteDraft } from './note-draft'

const PAUSE_MS = 400

interface NotePreviewProps {
  readonly draft: NoteDraft
  readonly preview: PreviewNote
}

/** The cards a note makes, as they will be seen, a moment after one stops typing. */
export function NotePreview({ draft, preview }: NotePreviewProps) {
  const outcome = usePreview(draft, preview)
  const isBlank = draft.front.trim() === '' && draft.back.trim() === ''
  if (isBlank || outcome === null) return <p className="note mt-2">{words.preview.empty}</p>
  if (!outcome.ok) return <Problems error={outcome.error} />
  return (
    <ul className="mt-2 grid gap-5">
      {outcome.value.map((card, index) => (
        <li key={card.ordinal}>
          {outcome.value.length > 1 && (
            <p className="tiny">{words.preview.card(index + 1, outcome.value.length)}</p>
          )}
          <CardPreview card={card} />
        </li>
      ))}
    </ul>
  )
}

function CardPreview({ card }: { readonly card: PreviewCard }) {
  return (
    <dl className="mt-1 grid gap-3">
      <Side label={words.preview.question} tree={card.question} />
      {card.hint && <Side label={words.preview.hint} tree={card.hint} />}
      <Side label={words.preview.answer} tree={card.answer} />
    </dl>
  )
}

function Side({ label, tree }: { readonly label: string; readonly tree: RenderTree }) {
  return (
    <div>
      <dt className="tiny">{label}</dt>
      <dd className="min-w-0 overflow-x-auto border-l-2 border-border pl-3">
        <RenderTreeView tree={tree} />
      </dd>
    </div>
  )
}

function Problems({ error }: { readonly error: Extract<PreviewOutcome, { ok: false }>['error'] }) {
  if (error.code !== 'invalid') return <p className="note mt-2">{words.preview.unreachable}</p>
  return (
    <ul className="note mt-2 grid gap-1">
      {error.problems.map((problem) => (
        <li key={`${problem.field} ${problem.code}`}>{content.noteProblem(problem)}</li>
      ))}
    </ul>
  )
}

/** Asks the server once typing pauses. An answer that a later one has overtaken is dropped. */
function usePreview({ kind, front, back, hint }: NoteDraft, preview: PreviewNote): PreviewOutcome | null {
  const [outcome, setOutcome] = useState<PreviewOutcome | null>(null)
  const latest = useRef(0)
  useEffect(() => {
    const mine = ++latest.current
    const timer = setTimeout(() => {
      void reach(() => preview({ kind, front, back, hint })).then((found) => {
        if (mine === latest.current) setOutcome(found)
      })
    }, PAUSE_MS)
    return () => clearTimeout(timer)
  }, [kind, front, back, hint, preview])
  return outcome
}
