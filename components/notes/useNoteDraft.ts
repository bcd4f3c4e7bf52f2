'use client'

import { useEffect, useReducer } from 'react'
import { draftChanged } from './draft-state'
import { forgetDraft, keepDraft, readDraft } from './draft-storage'
import { sameDraft, type DraftField, type NoteDraft } from './note-draft'

/** A note's text while it is being written: kept in this tab until it is saved. `version` is 0 for a new note. */
export function useNoteDraft(key: string, saved: NoteDraft, version: number) {
  const [state, dispatch] = useReducer(draftChanged, { draft: saved, saved, version, restored: false })
  const { draft } = state
  const isDirty = !sameDraft(draft, state.saved)

  useEffect(() => {
    const kept = readDraft(key)
    if (kept !== null && !sameDraft(kept.draft, saved)) dispatch({ type: 'restored', kept })
    // Once, when the form opens: later the form is ahead of what it kept.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [key])
  useEffect(() => {
    if (isDirty) keepDraft(key, { draft, version: state.version })
    else forgetDraft(key)
  }, [key, draft, isDirty, state.version])
  useEffect(() => dispatch({ type: 'arrived', saved, version }), [saved, version])

  return {
    draft,
    version: state.version,
    isDirty,
    restored: state.restored,
    type: (field: DraftField, text: string) => dispatch({ type: 'typed', field, text }),
    setKind: (kind: NoteDraft['kind']) => dispatch({ type: 'kind', kind }),
    /** Puts another text into the form, unsaved. */
    rewrite: (other: NoteDraft) => dispatch({ type: 'rewritten', draft: other }),
    /** The server has this now. */
    markSaved: (now: NoteDraft, at: number) => dispatch({ type: 'saved', saved: now, version: at }),
    /** Puts another text into the form, which counts as saved. */
    replace: (other: NoteDraft, at: number) => dispatch({ type: 'replaced', draft: other, version: at }),
    /** Goes back to what the server has. */
    discard: () => dispatch({ type: 'replaced', draft: state.saved, version: state.version }),
  }
}
