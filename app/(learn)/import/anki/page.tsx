import type { Metadata } from 'next'
import { AnkiWizard } from '@/components/import/anki/AnkiWizard'
import { PageHeader } from '@/components/ui/PageHeader'
import { requireViewer } from '@/lib/auth/viewer'
import { now as clock } from '@/lib/clock'
import { recentImports } from '@/lib/data/changes'
import { settings as selectSettings } from '@/lib/data/learners'
import { currentImport } from '@/lib/usecases/anki/desk/show-import'
import { mostPackageBytes } from '@/lib/usecases/anki/desk/take-in'
import { ankiWizard as words } from '@/lib/words/anki-wizard'
import { undoChangeAction } from '../../notes/change-actions'

export const metadata: Metadata = { title: words.title }

/** Imports listed; nobody looks for an older one. */
const MOST_RECENT = 20

export default async function AnkiImportPage() {
  const viewer = await requireViewer()
  const now = clock()
  const [settings, imports, current] = await Promise.all([
    selectSettings(viewer),
    recentImports(viewer, now, MOST_RECENT),
    currentImport(viewer, now),
  ])
  return (
    <>
      <PageHeader
        parent={{ href: '/import', label: words.parent, navigationLabel: words.breadcrumb }}
        title={words.title}
      />
      <AnkiWizard
        current={current}
        most={mostPackageBytes(viewer)}
        recent={{ imports, zone: settings.zone, now, undo: undoChangeAction }}
      />
    </>
  )
}
