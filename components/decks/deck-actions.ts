import type { EditDeckInput } from '@/lib/contracts/decks'
import type { Result } from '@/lib/contracts/result'
import type { DeckProblem } from './deck-problem'
import type { CreateDeck } from './NewDeck'

/** Something done to a deck as a whole. */
export type DeckAction = (input: { readonly deckId: string }) => Promise<Result<null, DeckProblem>>

/** What the pages hand to the parts that change a deck. */
export interface DeckActions {
  readonly create: CreateDeck
  readonly edit: (input: EditDeckInput) => Promise<Result<null, DeckProblem>>
  readonly pause: DeckAction
  readonly resume: DeckAction
  readonly archive: DeckAction
  readonly unarchive: DeckAction
  readonly remove: DeckAction
  readonly restore: DeckAction
}
