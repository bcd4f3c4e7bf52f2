'use client'

import { useEffect, useMemo, useState } from 'react'
import type { ProblemDraft } from './draft'
import { forget, keep, readKept } from './draft-storage'
import { sourceIn } from './source-in'

/** A form, and what the server has of it. */
interface Writing {
  readonly draft: ProblemDraft
  readonly saved: ProblemDraft
  readonly version: number
  /** The draft was left unsaved by an earlier visit. */
  readonly restored: boolean
}

const textOf = (draft: ProblemDraft): string => JSON.stringify(sourceIn(draft))

/** A problem while it is being written: kept in this tab until it is saved. `version` is 0 for a new one. */
export function useProblemDraft(key: string, first: ProblemDraft, version: number) {
  const [state, setState] = useState<Writing>({ draft: first, saved: first, version, restored: false })
  const { draft, saved } = state
  const text = useMemo(() => textOf(draft), [draft])
  const savedText = useMemo(() => textOf(saved), [saved])
  const isDirty = text !== savedText

  useEffect(() => {
    const kept = readKept(key)
    if (kept === null) return
    // Only the browser knows: the server's page has what was saved.
    // eslint-disable-next-line react-hooks/set-state-in-effect
    setState((before) =>
      textOf(kept.draft) === textOf(before.saved) ? before : { ...before, ...kept, restored: true },
    )
  }, [key])
  useEffect(() => {
    if (isDirty) keep(key, { draft, version: state.version })
    else forget(key)
  }, [key, draft, isDirty, state.version])

  return {
    draft,
    /** The draft's source, as text: the same while it says the same. */
    text,
    version: state.version,
    isDirty,
    restored: state.restored,
    change: (next: (draft: ProblemDraft) => ProblemDraft) =>
      setState((before) => ({ ...before, draft: next(before.draft) })),
    /** The server has this now. */
    markSaved: (now: ProblemDraft, at: number) =>
      setState((before) => ({ ...before, saved: now, version: at, restored: false })),
    /** Puts another problem into the form, which counts as saved. */
    replace: (other: ProblemDraft, at: number) =>
      setState({ draft: other, saved: other, version: at, restored: false }),
    /** Goes back to what the server has. */
    discard: () => setState((before) => ({ ...before, draft: before.saved, restored: false })),
  }
}

export type ProblemWriting = ReturnType<typeof useProblemDraft>
