import { parseDraft, type KeptDraft } from './note-draft'

/**
 * Unsaved text, kept for as long as its tab is open: an accidental reload loses nothing. Storage may be full or
 * forbidden; then the question asked on leaving is all that stands between the text and its loss.
 */
const name = (key: string): string => `spindle.draft.${key}`

/** Under what the draft of a new note in a deck is kept. */
export const newNoteKey = (deckId: string): string => `new.${deckId}`

/** Under what the draft of a new note is kept that began with the text of another. */
export const splitKey = (noteId: string): string => `split.${noteId}`

/** Under what the draft of a changed note is kept. */
export const noteKey = (noteId: string): string => `note.${noteId}`

export function readDraft(key: string): KeptDraft | null {
  try {
    return parseDraft(sessionStorage.getItem(name(key)))
  } catch {
    return null
  }
}

export function keepDraft(key: string, kept: KeptDraft): void {
  try {
    sessionStorage.setItem(name(key), JSON.stringify(kept))
  } catch {
    // See above.
  }
}

export function forgetDraft(key: string): void {
  try {
    sessionStorage.removeItem(name(key))
  } catch {
    // See above.
  }
}
