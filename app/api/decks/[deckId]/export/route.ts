import { download, fileNameOf } from '@/app/api/download'
import { learnerRoute } from '@/app/api/handler'
import { now } from '@/lib/clock'
import { deckIdSchema } from '@/lib/contracts/decks'
import { deckExportSchema } from '@/lib/contracts/exporting'
import { exportPackage } from '@/lib/usecases/anki/export-package'
import { exportDeck } from '@/lib/usecases/export-deck'

/** A deck as a CSV file, which `api/import` reads back as it is, or as a package for Anki. */
export const GET = learnerRoute({ path: deckIdSchema, query: deckExportSchema }, async (asked) => {
  const { viewer, path, query } = asked
  if (query.format === 'csv') {
    const exported = await exportDeck(viewer, path.deckId)
    if (!exported.ok) return exported
    const { deckName, pieces } = exported.value
    return download(fileNameOf(deckName, 'csv'), 'text/csv; charset=utf-8', pieces)
  }
  const request = { deckId: path.deckId, withHistory: query.history === 'mine' }
  const exported = await exportPackage(viewer, request, now())
  if (!exported.ok) return exported
  const { deckName, pieces } = exported.value
  return download(fileNameOf(deckName ?? '', 'apkg'), 'application/zip', pieces)
})
