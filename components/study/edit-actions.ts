import type { EditNoteInput, NoteDto } from '@/lib/contracts/decks'
import type { Result } from '@/lib/contracts/result'
import type { NoteProblem } from '@/components/notes/note-problem'
import type { EditedCard } from './machine'

/** What editing in place asks of the server. */
export interface EditNoteActions {
  /** The note as its fields are; null when it is gone. */
  readonly read: (noteId: string) => Promise<Result<NoteDto | null, { readonly code: 'signed-out' }>>
  /** Changes it, and gives its cards as they are asked now. */
  readonly save: (input: EditNoteInput) => Promise<Result<readonly EditedCard[], NoteProblem>>
}
