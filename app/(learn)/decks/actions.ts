'use server'

import { DECK_FIELDS, type DeckProblem } from '@/components/decks/deck-problem'
import { now } from '@/lib/clock'
import { createDeckSchema, deckIdSchema, editDeckSchema } from '@/lib/contracts/decks'
import type { Result } from '@/lib/contracts/result'
import { archiveDeck, unarchiveDeck } from '@/lib/usecases/archive-deck'
import { createDeck } from '@/lib/usecases/create-deck'
import { editDeck } from '@/lib/usecases/edit-deck'
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
    unarchiveDeck(viewer, deckId),
  )
}

function malformed(fields: readonly string[]): DeckProblem {
  if (fields.includes('deckId')) return { code: 'not-found' }
  return { code: 'invalid', fields: DECK_FIELDS.filter((field) => fields.includes(field)) }
}
