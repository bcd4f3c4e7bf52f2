'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/Button'
import { TextArea } from '@/components/ui/Field'
import { problemEditor } from '@/lib/words/problem-editor'
import { problemFindings } from '@/lib/words/problem-findings'
import { draftOf } from './draft-of'
import type { ProblemDraft } from './draft'
import { fetchPreview } from './fetch-preview'
import { findingsOf, type Finding } from './findings'

const words = problemEditor.json

interface JsonViewProps {
  readonly setId: string
  /** The source of what is in the form. */
  readonly source: unknown
  readonly onUse: (draft: ProblemDraft) => void
  readonly onBack: () => void
}

/** The problem as JSON. It goes back into the form once it has the shape of one, checked as the form is. */
export function JsonView({ setId, source, onUse, onBack }: JsonViewProps) {
  const [text, setText] = useState(() => JSON.stringify(source, null, 2))
  const [sentence, setSentence] = useState<string | undefined>()
  const [findings, setFindings] = useState<readonly Finding[]>([])
  const [busy, setBusy] = useState(false)
  const use = async () => {
    setFindings([])
    const parsed = parsedText(text)
    if (parsed === undefined) return setSentence(words.notJson)
    setBusy(true)
    const reply = await fetchPreview({ setId, source: parsed, from: 0, count: 1 })
    setBusy(false)
    if (!reply.ok) return setSentence(problemEditor.preview.unreachable)
    if (reply.value.status !== 'unfinished') return onUse(draftOf(reply.value.source))
    setSentence(words.stuck)
    setFindings(findingsOf(reply.value))
  }
  return (
    <div className="grid gap-4">
      <TextArea
        label={words.label}
        hint={words.hint}
        error={sentence}
        value={text}
        spellCheck={false}
        autoCapitalize="off"
        rows={16}
        style={{ fontFamily: 'monospace', fontSize: '0.875rem' }}
        onChange={({ target }) => setText(target.value)}
      />
      {findings.length > 0 && (
        <ul className="grid gap-1 text-sm">
          {findings.map(({ where, sentence: what }, index) => (
            <li key={index}>
              <code>{where}</code> {words.finding(problemFindings.place(where), what)}
            </li>
          ))}
        </ul>
      )}
      <div className="flex flex-wrap gap-3">
        <Button busy={busy ? words.checking : undefined} onClick={() => void use()}>
          {words.use}
        </Button>
        <Button variant="quiet" onClick={onBack}>
          {words.back}
        </Button>
      </div>
    </div>
  )
}

function parsedText(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}
