import 'server-only'
import { renderCard } from '@/lib/content/notes'
import type { EditNoteInput } from '@/lib/contracts/decks'
import { err, ok, type Result } from '@/lib/contracts/result'
import type { SittingCard } from '@/lib/contracts/sitting'
import type { Viewer } from '@/lib/contracts/viewer'
import { selectOptionalNoteDto } from '@/lib/data/note-pages'
import { editNote, type EditNoteProblem } from './edit-note'

/** A card as it is asked, without where it stands: a sitting under way knows that better. */
export type AskedCard = Omit<SittingCard, 'state' | 'siblingAnsweredAt'> & { readonly cardId: string }

/** Changes a note from within a sitting, and gives the cards it makes as they are asked from now on. */
export async function editNoteInSitting(
  viewer: Viewer,
  input: EditNoteInput,
  now: number,
): Promise<Result<readonly AskedCard[], EditNoteProblem>> {
  const edited = await editNote(viewer, input, now)
  if (!edited.ok) return edited
  const note = await selectOptionalNoteDto(viewer, input.noteId)
  if (note === null) return err({ code: 'not-found' })
  const { noteId, kind, fields, version } = note
  return ok(
    note.cards.map(({ cardId, ordinal }) => ({
      cardId,
      noteId,
      noteVersion: version,
      kind,
      ...renderCard(kind, fields, ordinal),
    })),
  )
}
