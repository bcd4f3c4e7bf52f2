'use server'

import { DECK_FIELDS, type DeckProblem } from '@/components/decks/deck-problem'
import { now } from '@/lib/clock'
import { createDeckSchema, deckIdSchema, editDeckSchema } from '@/lib/contracts/decks'
import type { Result } from '@/lib/contracts/result'
import { archiveDeck, unarchiveDeck } from '@/lib/usecases/archive-deck'
import { createDeck } from '@/lib/usecases/create-deck'
import { deleteDeck, restoreDeck } from '@/lib/usecases/delete-deck'
import { editDeck } from '@/lib/usecases/edit-deck'
import { pauseDeck, resumeDeck } from '@/lib/usecases/pause-deck'
import { learnerAction } from '../learner-action'

/** Makes an empty deck. */
export async function createDeckAction(
  input: unknown,
): Promise<Result<{ readonly deckId: string }, DeckProblem>> {
  return learnerAction({ schema: createDeckSchema, malformed }, input, (viewer, given) =>
    createDeck(viewer, given, now()),
  )
}

/** Renames and describes a deck, and sets its target. */
export async function editDeckAction(input: unknown): Promise<Result<null, DeckProblem>> {
  return learnerAction({ schema: editDeckSchema, malformed }, input, (viewer, given) =>
    editDeck(viewer, given, now()),
  )
}

/** Takes a deck out of sittings and lists. */
export async function archiveDeckAction(input: unknown): Promise<Result<null, DeckProblem>> {
  return learnerAction({ schema: deckIdSchema, malformed }, input, (viewer, { deckId }) =>
    archiveDeck(viewer, deckId, now()),
  )
}

/** Brings an archived deck back. */
export async function unarchiveDeckAction(input: unknown): Promise<Result<null, DeckProblem>> {
  return learnerAction({ schema: deckIdSchema, malformed }, input, (viewer, { deckId }) =>
    unarchiveDeck(viewer, deckId, now()),
  )
}

/** Leaves a deck out of sittings for a while. */
export async function pauseDeckAction(input: unknown): Promise<Result<null, DeckProblem>> {
  return learnerAction({ schema: deckIdSchema, malformed }, input, (viewer, { deckId }) =>
    pauseDeck(viewer, deckId, now()),
  )
}

/** Takes a paused deck up again. */
export async function resumeDeckAction(input: unknown): Promise<Result<null, DeckProblem>> {
  return learnerAction({ schema: deckIdSchema, malformed }, input, (viewer, { deckId }) =>
    resumeDeck(viewer, deckId),
  )
}

/** Deletes a deck; it can be brought back. */
export async function deleteDeckAction(input: unknown): Promise<Result<null, DeckProblem>> {
  return learnerAction({ schema: deckIdSchema, malformed }, input, (viewer, { deckId }) =>
    deleteDeck(viewer, deckId, now()),
  )
}

/** Brings a deleted deck back. */
export async function restoreDeckAction(input: unknown): Promise<Result<null, DeckProblem>> {
  return learnerAction({ schema: deckIdSchema, malformed }, input, (viewer, { deckId }) =>
    restoreDeck(viewer, deckId, now()),
  )
}

function malformed(fields: readonly string[]): DeckProblem {
  if (fields.includes('deckId')) return { code: 'not-found' }
  return { code: 'invalid', fields: DECK_FIELDS.filter((field) => fields.includes(field)) }
}
