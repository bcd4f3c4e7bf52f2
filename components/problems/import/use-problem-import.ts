'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { ProblemImport, UndoProblemImport } from '@/lib/contracts/problems'
import type { FileRefusal } from '@/lib/practice/import/outcome'
import { postProblems, type PostFailure, type ProblemFile } from './post-problems'

/** How far an import has come. */
export type ProblemImportStage =
  | { readonly at: 'choose' }
  | { readonly at: 'reading' | 'importing'; readonly asked: ProblemFile }
  | { readonly at: 'unreadable'; readonly refusal: FileRefusal }
  | {
      readonly at: 'failed'
      readonly asked: ProblemFile
      readonly failure: PostFailure | { readonly code: 'set-full' }
    }
  | { readonly at: 'check'; readonly asked: ProblemFile; readonly preview: ProblemImport }
  | { readonly at: 'done'; readonly done: ProblemImport; readonly undo: UndoProblemImport }

/** An import of problems: what was seen in the preview is what is sent again to be imported. */
export function useProblemImport() {
  const router = useRouter()
  const [stage, setStage] = useState<ProblemImportStage>({ at: 'choose' })
  const send = async (asked: ProblemFile, mode: 'preview' | 'commit') => {
    setStage({ at: mode === 'preview' ? 'reading' : 'importing', asked })
    const reply = await postProblems(asked, mode)
    if (!reply.ok) return setStage({ at: 'failed', asked, failure: reply.error })
    switch (reply.value.status) {
      case 'unreadable':
        return setStage({ at: 'unreadable', refusal: reply.value.refusal })
      case 'set-full':
        return setStage({ at: 'failed', asked, failure: { code: 'set-full' } })
      case 'preview': {
        const { preview } = reply.value
        // From now on the set is named: what is imported goes where the preview said.
        return setStage({ at: 'check', asked: { ...asked, setName: preview.setName }, preview })
      }
      case 'done':
        setStage({ at: 'done', done: reply.value.done, undo: reply.value.undo })
        router.refresh()
    }
  }
  return {
    stage,
    look: (asked: ProblemFile) => void send(asked, 'preview'),
    commit: (asked: ProblemFile) => void send(asked, 'commit'),
    restart: () => setStage({ at: 'choose' }),
  }
}
