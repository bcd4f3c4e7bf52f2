import { sameDraft, withText, type DraftField, type KeptDraft, type NoteDraft } from './note-draft'

/** A note in its form, beside what the server has of it. */
export interface DraftState {
  readonly draft: NoteDraft
  /** What the server has. */
  readonly saved: NoteDraft
  /** The version `saved` has there; an edit names it. */
  readonly version: number
  /** The draft was left unsaved by an earlier visit. */
  readonly restored: boolean
}

export type DraftChange =
  | { readonly type: 'typed'; readonly field: DraftField; readonly text: string }
  | { readonly type: 'kind'; readonly kind: NoteDraft['kind'] }
  | { readonly type: 'rewritten'; readonly draft: NoteDraft }
  | { readonly type: 'restored'; readonly kept: KeptDraft }
  | { readonly type: 'saved'; readonly saved: NoteDraft; readonly version: number }
  | { readonly type: 'replaced'; readonly draft: NoteDraft; readonly version: number }
  | { readonly type: 'arrived'; readonly saved: NoteDraft; readonly version: number }

/** The form after something happened to it. */
export function draftChanged(state: DraftState, change: DraftChange): DraftState {
  switch (change.type) {
    case 'typed':
      return { ...state, draft: withText(state.draft, change.field, change.text) }
    case 'kind':
      return { ...state, draft: { ...state.draft, kind: change.kind } }
    case 'rewritten':
      return { ...state, draft: change.draft }
    case 'restored':
      return { ...state, ...change.kept, restored: true }
    case 'saved':
      // What was typed while it was being saved is not saved yet.
      return { ...state, saved: change.saved, version: change.version, restored: false }
    case 'replaced':
      return { draft: change.draft, saved: change.draft, version: change.version, restored: false }
    case 'arrived':
      // Somebody who has changed something keeps it, and hears of the other edit when saving.
      return change.version <= state.version || !sameDraft(state.draft, state.saved)
        ? state
        : { draft: change.saved, saved: change.saved, version: change.version, restored: false }
  }
}
