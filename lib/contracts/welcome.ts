import { z } from 'zod'
import { settingsSchema } from './settings'
import { text } from './text'

const slug = text(64).min(1)

/** How a learner begins: with something ready-made, with cards or a file of their own, or later. */
export const beginSchema = z.strictObject({
  minutesPerDay: settingsSchema.shape.minutesPerDay,
  choice: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('deck'), slug }),
    z.strictObject({ kind: z.literal('set'), slug }),
    z.strictObject({ kind: z.literal('own') }),
    z.strictObject({ kind: z.literal('import') }),
    z.strictObject({ kind: z.literal('anki') }),
    z.strictObject({ kind: z.literal('later') }),
  ]),
})

export type BeginInput = z.infer<typeof beginSchema>
export type BeginChoice = BeginInput['choice']

/** What a learner has to begin with. */
export type Begun =
  | { readonly kind: 'deck' }
  | { readonly kind: 'set'; readonly setId: string }
  /** An empty deck of their own. */
  | { readonly kind: 'own'; readonly deckId: string }
  | { readonly kind: 'import' }
  /** A package of Anki's. */
  | { readonly kind: 'anki' }
  | { readonly kind: 'later' }

export type BeginProblem =
  | { readonly code: 'signed-out' }
  /** No such minutes. */
  | { readonly code: 'minutes' }
  /** What was chosen is no longer offered. */
  | { readonly code: 'not-found' }
