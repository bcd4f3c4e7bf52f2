import { download } from '@/app/api/download'
import { learnerRoute } from '@/app/api/handler'
import { now } from '@/lib/clock'
import { accountExportSchema } from '@/lib/contracts/exporting'
import { exportAccount } from '@/lib/usecases/account/export-account'
import { exportPackage } from '@/lib/usecases/anki/export-package'
import { exportNotes } from '@/lib/usecases/export-deck'

/** Everything of whoever asks: as docs/export-format.md says, as a package for Anki, or its notes as a CSV file. */
export const GET = learnerRoute({ query: accountExportSchema }, async ({ viewer, query }) => {
  const at = now()
  const name = `spindle-${new Date(at).toISOString().slice(0, 10)}`
  switch (query.format) {
    case 'json': {
      const exported = await exportAccount(viewer, at)
      return exported.ok ? download(`${name}.zip`, 'application/zip', exported.value) : exported
    }
    case 'csv': {
      const exported = await exportNotes(viewer, at)
      return exported.ok ? download(`${name}.csv`, 'text/csv; charset=utf-8', exported.value) : exported
    }
    case 'apkg': {
      const exported = await exportPackage(
        viewer,
        { deckId: null, withHistory: query.history === 'mine' },
        at,
      )
      return exported.ok ? download(`${name}.apkg`, 'application/zip', exported.value.pieces) : exported
    }
  }
})
