import { download, fileNameOf } from '@/app/api/download'
import { learnerRoute } from '@/app/api/handler'
import { deckIdSchema } from '@/lib/contracts/decks'
import { exportDeck } from '@/lib/usecases/export-deck'

/** A deck as a CSV file, which `api/import` reads back as it is. */
export const GET = learnerRoute({ path: deckIdSchema }, async ({ viewer, path }) => {
  const exported = await exportDeck(viewer, path.deckId)
  if (!exported.ok) return exported
  const { deckName, pieces } = exported.value
  return download(fileNameOf(deckName, 'csv'), 'text/csv; charset=utf-8', pieces)
})
