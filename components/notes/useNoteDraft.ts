'use client'

import { useEffect, useReducer } from 'react'
import { forgetDraft, keepDraft, readDraft } from './draft-storage'
import { sameDraft, type KeptDraft, type NoteDraft, type NoteText } from './note-draft'

interface DraftState {
  readonly draft: NoteDraft
  /** What the server has. */
  readonly saved: NoteDraft
  /** The version `saved` has there; an edit names it. */
  readonly version: number
  /** The draft was left unsaved by an earlier visit. */
  readonly restored: boolean
}

type DraftChange =
  | { readonly type: 'typed'; readonly field: NoteText; readonly text: string }
  | { readonly type: 'kind'; readonly kind: NoteDraft['kind'] }
  | { readonly type: 'restored'; readonly kept: KeptDraft }
  | { readonly type: 'saved'; readonly saved: NoteDraft; readonly version: number }
  | { readonly type: 'replaced'; readonly draft: NoteDraft; readonly version: number }
  | { readonly type: 'arrived'; readonly saved: NoteDraft; readonly version: number }

function changed(state: DraftState, change: DraftChange): DraftState {
  switch (change.type) {
    case 'typed':
      return { ...state, draft: { ...state.draft, [change.field]: change.text } }
    case 'kind':
      return { ...state, draft: { ...state.draft, kind: change.kind } }
    case 'restored':
      return { ...state, ...change.kept, restored: true }
    case 'saved':
      // What was typed while it was being saved is not saved yet.
      return { ...state, saved: change.saved, version: change.version, restored: false }
    case 'replaced':
      return { draft: change.draft, saved: change.draft, version: change.version, restored: false }
    case 'arrived':
      // Somebody who has changed something keeps it, and hears of the other edit when saving.
      return change.version === state.version || !sameDraft(state.draft, state.saved)
        ? state
        : { draft: change.saved, saved: change.saved, version: change.version, restored: false }
  }
}

/** A note's text while it is being written: kept in this tab until it is saved. `version` is 0 for a new note. */
export function useNoteDraft(key: string, saved: NoteDraft, version: number) {
  const [state, dispatch] = useReducer(changed, { draft: saved, saved, version, restored: false })
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
    type: (field: NoteText, text: string) => dispatch({ type: 'typed', field, text }),
    setKind: (kind: NoteDraft['kind']) => dispatch({ type: 'kind', kind }),
    /** The server has this now. */
    markSaved: (now: NoteDraft, at: number) => dispatch({ type: 'saved', saved: now, version: at }),
    /** Puts another text into the form, which counts as saved. */
    replace: (other: NoteDraft, at: number) => dispatch({ type: 'replaced', draft: other, version: at }),
    /** Goes back to what the server has. */
    discard: () => dispatch({ type: 'replaced', draft: state.saved, version: state.version }),
  }
}
