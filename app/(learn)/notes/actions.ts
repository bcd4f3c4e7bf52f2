'use server'

import type { Preview, PreviewProblem } from '@/components/notes/note-actions'
import type { CardProblem, NoteProblem } from '@/components/notes/note-problem'
import { viewer } from '@/lib/auth/viewer'
import { now } from '@/lib/clock'
import { cardsOf, renderCard, validateNote } from '@/lib/content/notes'
import {
  addNoteSchema,
  cardShelfSchema,
  editNoteSchema,
  noteIdSchema,
  previewNoteSchema,
} from '@/lib/contracts/decks'
import { err, ok, type Result } from '@/lib/contracts/result'
import { addNote } from '@/lib/usecases/add-note'
import { deleteNote } from '@/lib/usecases/delete-note'
import { editNote } from '@/lib/usecases/edit-note'
import { withType } from '@/lib/usecases/notes/with-type'
import { restoreNote } from '@/lib/usecases/restore-note'
import { setCardShelf } from '@/lib/usecases/set-card-shelf'
import { learnerAction } from '../learner-action'
import { malformedNote } from './malformed-note'

/** Adds a note to a deck. */
export async function addNoteAction(
  input: unknown,
): Promise<Result<{ readonly noteId: string }, NoteProblem>> {
  return learnerAction({ schema: addNoteSchema, malformed: malformedNote }, input, (viewer, given) =>
    addNote(viewer, given, now()),
  )
}

/** Changes what a note says. */
export async function editNoteAction(
  input: unknown,
): Promise<Result<{ readonly version: number }, NoteProblem>> {
  return learnerAction({ schema: editNoteSchema, malformed: malformedNote }, input, (viewer, given) =>
    editNote(viewer, given, now()),
  )
}

/** Deletes a note; it can be brought back. */
export async function deleteNoteAction(input: unknown): Promise<Result<null, CardProblem>> {
  return learnerAction({ schema: noteIdSchema, malformed: notFound }, input, (viewer, { noteId }) =>
    deleteNote(viewer, noteId, now()),
  )
}

/** Brings a deleted note back. */
export async function restoreNoteAction(input: unknown): Promise<Result<null, CardProblem>> {
  return learnerAction({ schema: noteIdSchema, malformed: notFound }, input, (viewer, { noteId }) =>
    restoreNote(viewer, noteId, now()),
  )
}

/** Sets a card aside, or takes it back. */
export async function setCardShelfAction(input: unknown): Promise<Result<null, CardProblem>> {
  return learnerAction({ schema: cardShelfSchema, malformed: notFound }, input, (viewer, given) =>
    setCardShelf(viewer, given, now()),
  )
}

/** Renders the cards a text would make. Nothing is stored. */
export async function previewNoteAction(input: unknown): Promise<Result<Preview, PreviewProblem>> {
  const asking = await viewer()
  if (asking === null) return err({ code: 'signed-out' })
  const read = previewNoteSchema.safeParse(input)
  if (!read.success) return err({ code: 'invalid', problems: [] })
  const { kind, noteId, noteTypeId, ...fields } = read.data
  const checked = validateNote(kind, await withType(asking, kind, fields, { noteId, noteTypeId }))
  if (!checked.ok) return err({ code: 'invalid', problems: checked.error })
  // A question to think about makes no card, and is seen all the same.
  const ordinals = kind === 'question' ? [0] : cardsOf(kind, checked.value).map(({ ordinal }) => ordinal)
  const shown = ordinals.slice(0, PREVIEW_CARDS)
  return ok({
    cards: shown.map((ordinal) => ({ ordinal, ...renderCard(kind, checked.value, ordinal) })),
    more: ordinals.length - shown.length,
  })
}

/** More cards than anybody looks through while writing; a text that makes more is rendered once for each. */
const PREVIEW_CARDS = 40

const notFound = (): CardProblem => ({ code: 'not-found' })
