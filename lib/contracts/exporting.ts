import { z } from 'zod'

/** Whose a package is to be: with one's past answers, or to be given to somebody else. */
const history = z.enum(['mine', 'none']).default('mine')

/** Query of api/decks/[deckId]/export. */
export const deckExportSchema = z.strictObject({ format: z.enum(['csv', 'apkg']).default('csv'), history })

/** Query of api/account/export. */
export const accountExportSchema = z.strictObject({
  format: z.enum(['json', 'csv', 'apkg']).default('json'),
  history,
})
