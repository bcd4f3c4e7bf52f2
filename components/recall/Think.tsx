'use client'

import { useState, useTransition } from 'react'
import { reach } from '@/components/ui/server-form'
import { LIMITS } from '@/lib/contracts/limits'
import type { RenderedCard } from '@/lib/content/notes'
import type { RecallAttempt, ThoughtGrade } from '@/lib/contracts/recall'
import { CompareThought } from './CompareThought'
import { EarlierThoughts } from './EarlierThoughts'
import type { KeepThought, RecallFailure } from './recall-actions'
import { RecallProblemCallout } from './RecallProblemCallout'
import { useKeptText } from './use-kept-text'
import { WriteThought } from './WriteThought'

interface ThinkProps {
  readonly noteId: string
  readonly question: RenderedCard
  readonly attempts: readonly RecallAttempt[]
  /** Study day. */
  readonly today: number
  readonly keep: KeepThought
}

/** A question to think about: write freely, compare with its key points, say how it went. */
export function Think({ noteId, question, attempts, today, keep }: ThinkProps) {
  const { text, write, clear } = useKeptText(`note.${noteId}`)
  const [isComparing, setComparing] = useState(false)
  const [isSaved, setSaved] = useState(false)
  const [problem, setProblem] = useState<RecallFailure | null>(null)
  const [pending, startTransition] = useTransition()

  const compare = () => {
    const found = problemOf(text)
    setProblem(found)
    if (found === null) setComparing(true)
  }
  const save = (grade: ThoughtGrade) =>
    startTransition(async () => {
      const kept = await reach(() => keep({ noteId, text, grade }))
      setProblem(kept.ok ? null : kept.error)
      if (!kept.ok) return
      clear()
      setSaved(true)
      setComparing(false)
    })
  const type = (next: string) => {
    setSaved(false)
    write(next)
  }
  return (
    <>
      {isComparing ? (
        <CompareThought {...{ question, text, pending }} onBack={() => setComparing(false)} onSave={save} />
      ) : (
        <WriteThought {...{ noteId, question, text, isSaved }} onWrite={type} onDone={compare} />
      )}
      <RecallProblemCallout problem={problem} />
      {/* Before one has written, earlier answers would give this one away: each is closed until it is asked for. */}
      <EarlierThoughts attempts={attempts} today={today} />
    </>
  )
}

function problemOf(text: string): RecallFailure | null {
  if (text.trim() === '') return { code: 'empty' }
  return text.length > LIMITS.recallChars ? { code: 'too-long' } : null
}
