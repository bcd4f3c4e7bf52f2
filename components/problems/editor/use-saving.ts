'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { reach } from '@/components/ui/server-form'
import { useToast } from '@/components/ui/Toast'
import type { EditProblemInput, ProblemDto } from '@/lib/contracts/problems'
import { problemEditor } from '@/lib/words/problem-editor'
import type { EditorActions } from '../problem-actions'
import type { SetFault } from '../set-fault'
import { draftOf } from './draft-of'
import { sourceIn } from './source-in'
import type { ProblemWriting } from './use-problem-draft'

type Deed = 'save' | 'publish' | 'unpublish'

/** What a saving or publishing came to nothing of. */
export interface Refused {
  readonly at: Deed
  readonly fault: SetFault
  /** What was in the form: once that is changed it is no news any more. */
  readonly text: string
}

interface SavingOf {
  readonly setId: string
  readonly problem: ProblemDto | null
  readonly writing: ProblemWriting
  readonly actions: EditorActions
}

/** Saves what is in the form, puts it before learners and takes it back; one of these at a time. */
export function useSaving({ setId, problem, writing, actions }: SavingOf) {
  const router = useRouter()
  const toast = useToast()
  const [busy, setBusy] = useState<Deed | null>(null)
  const [refused, setRefused] = useState<Refused | null>(null)

  /** The problem's id and version once it is saved; null where it couldn't be. */
  const write = async (over: number, at: Deed): Promise<{ problemId: string; version: number } | null> => {
    const { draft } = writing
    // The contract says whether it is a source; the server asks it.
    const source = sourceIn(draft) as unknown as EditProblemInput['source']
    if (problem === null) {
      const added = await reach(() => actions.add({ setId, source }))
      if (!added.ok) return refuse(at, added.error)
      writing.markSaved(draft, 1)
      return { problemId: added.value.problemId, version: 1 }
    }
    const { problemId } = problem
    const edited = await reach(() => actions.edit({ problemId, version: over, source }))
    if (!edited.ok) return refuse(at, edited.error)
    writing.markSaved(draft, edited.value.version)
    return { problemId, version: edited.value.version }
  }
  const refuse = (at: Deed, fault: SetFault): null => {
    setRefused({ at, fault, text: writing.text })
    return null
  }
  const doing = async (deed: Deed, work: () => Promise<void>) => {
    if (busy !== null) return
    setBusy(deed)
    setRefused(null)
    await work()
    setBusy(null)
  }
  const openNew = (problemId: string) => {
    if (problem === null) router.replace(`/problems/${setId}/${problemId}`)
  }
  const save = (over = writing.version) =>
    doing('save', async () => {
      const saved = await write(over, 'save')
      if (saved !== null) openNew(saved.problemId)
    })
  const publish = () =>
    doing('publish', async () => {
      const isSaved = problem !== null && !writing.isDirty
      const there = isSaved
        ? { problemId: problem.problemId, version: writing.version }
        : await write(writing.version, 'publish')
      if (there === null) return
      const published = await reach(() => actions.publish(there))
      if (published.ok) toast({ text: problemEditor.gate.published })
      else refuse('publish', published.error)
      openNew(there.problemId)
    })
  const takeBack = () =>
    doing('unpublish', async () => {
      if (problem === null) return
      const taken = await reach(() => actions.unpublish({ problemId: problem.problemId }))
      if (taken.ok) toast({ text: problemEditor.gate.takenBack })
      else refuse('unpublish', taken.error)
    })
  const takeTheirs = (theirs: ProblemDto) => {
    writing.replace(draftOf(theirs.source), theirs.version)
    setRefused(null)
  }
  const isNews = refused !== null && (refused.text === writing.text || refused.fault.code === 'conflict')
  return { busy, refused: isNews ? refused : null, save, publish, takeBack, takeTheirs }
}
