import { forgetInTab, keepInTab, readInTab } from '@/components/ui/tab-storage'
import { parseDraft, type KeptDraft } from './note-draft'

/** Unsaved text, kept in its tab. */
const name = (key: string): string => `spindle.draft.${key}`

/** Under what the draft of a new note in a deck is kept. */
export const newNoteKey = (deckId: string): string => `new.${deckId}`

/** Under what the draft of a new note is kept that began with the text of another. */
export const splitKey = (noteId: string): string => `split.${noteId}`

/** Under what the draft of a changed note is kept. */
export const noteKey = (noteId: string): string => `note.${noteId}`

export const readDraft = (key: string): KeptDraft | null => parseDraft(readInTab(name(key)))

export const keepDraft = (key: string, kept: KeptDraft): void => keepInTab(name(key), JSON.stringify(kept))

export const forgetDraft = (key: string): void => forgetInTab(name(key))
