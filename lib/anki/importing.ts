import type { LeftOutReview } from './history/past-answers'
import type { PackageProblem } from './read/package-problem'

/** What is not taken in, by why. */
export interface AnkiLeftOut {
  /** Notes with a field of more characters than one holds. */
  readonly tooLong: number
  /** Cards that their notes make no more. */
  readonly cardsWithoutSide: number
  readonly reviews: Readonly<Record<LeftOutReview, number>>
}

/** Why a package was not brought in. Nothing of it was. */
export type AnkiImportProblem =
  | PackageProblem
  | { readonly code: 'too-many'; readonly retrySeconds: number }
  | { readonly code: 'nothing-inside' }
  | { readonly code: 'unknown-deck' }
  | { readonly code: 'no-room'; readonly what: 'notes' | 'media'; readonly most: number }
  /** Cards were answered or notes changed each time it was about to be written. */
  | { readonly code: 'busy' }
  /** The server that held the file has ended. */
  | { readonly code: 'lost' }
  /** Something broke here; the log of the server has it. */
  | { readonly code: 'failed' }
