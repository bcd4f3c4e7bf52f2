import type { NoteActions } from '@/components/notes/note-actions'
import {
  addNoteAction,
  deleteNoteAction,
  editNoteAction,
  previewNoteAction,
  restoreNoteAction,
  setCardShelfAction,
} from './actions'

/** What the pages hand to the forms of a note. */
export const noteActions: NoteActions = {
  add: addNoteAction,
  edit: editNoteAction,
  remove: deleteNoteAction,
  restore: restoreNoteAction,
  setShelf: setCardShelfAction,
  preview: previewNoteAction,
}
