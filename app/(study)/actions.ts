'use server'

import type { NoteProblem } from '@/components/notes/note-problem'
import type { EditedCard } from '@/components/study/machine'
import { viewer } from '@/lib/auth/viewer'
import { now } from '@/lib/clock'
import { editNoteSchema, noteIdSchema, type NoteDto } from '@/lib/contracts/decks'
import { sittingEndSchema, type NotYours } from '@/lib/contracts/own-predictions'
import { err, ok, type Result } from '@/lib/contracts/result'
import { selectOptionalNoteDto } from '@/lib/data/note-pages'
import type { Overconfidence } from '@/lib/scheduling'
import { editNoteInSitting } from '@/lib/usecases/edit-note-in-sitting'
import { putAwayTooSureNote } from '@/lib/usecases/own-predictions/put-away'
import { tellTooSure } from '@/lib/usecases/own-predictions/tell-too-sure'
import { learnerAction, type SignedOut } from '../(learn)/learner-action'
import { malformedNote } from '../(learn)/notes/malformed-note'

/** The fields of the card on the screen, to be changed; null when there is no such note. */
export async function readNoteAction(
  noteId: unknown,
): Promise<Result<NoteDto | null, { readonly code: 'signed-out' }>> {
  const asking = await viewer()
  if (asking === null) return err({ code: 'signed-out' })
  const read = noteIdSchema.safeParse({ noteId })
  return ok(read.success ? await selectOptionalNoteDto(asking, read.data.noteId) : null)
}

/** Changes the card on the screen, and gives it back as it is asked now. */
export async function editCardAction(input: unknown): Promise<Result<readonly EditedCard[], NoteProblem>> {
  return learnerAction({ schema: editNoteSchema, malformed: malformedNote }, input, (asking, given) =>
    editNoteInSitting(asking, given, now()),
  )
}

type EndProblem = SignedOut | NotYours | { readonly code: 'malformed' }

const malformedEnd = (): EndProblem => ({ code: 'malformed' })

/** At the end of a sitting: what to say of the learner's own predictions, null for nothing. */
export async function tellTooSureAction(input: unknown): Promise<Result<Overconfidence | null, EndProblem>> {
  return learnerAction(
    { schema: sittingEndSchema, malformed: malformedEnd, onlyLooks: true },
    input,
    (asking, end) => tellTooSure(asking, end, now()),
  )
}

/** Puts away what was said of the learner's own predictions. */
export async function putAwayTooSureAction(input: unknown): Promise<Result<null, EndProblem>> {
  return learnerAction(
    { schema: sittingEndSchema, malformed: malformedEnd, onlyLooks: true },
    input,
    putAwayTooSureNote,
  )
}
