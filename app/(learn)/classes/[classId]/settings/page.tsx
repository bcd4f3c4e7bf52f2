import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ClassSettings } from '@/components/classes/ClassSettings'
import { Comparisons } from '@/components/classes/Comparisons'
import { PageHeader } from '@/components/ui/PageHeader'
import { requireViewer } from '@/lib/auth/viewer'
import { readComparisons } from '@/lib/usecases/classes/comparisons'
import { classes as words } from '@/lib/words/classes'
import { archiveClassAction, changeClassAction } from '../../actions'
import { classOf, type ClassPageProps } from '../../read-class'
import { comparisonsAction } from '../../report-actions'

export const metadata: Metadata = { title: words.settings.title }

export default async function ClassSettingsPage(props: ClassPageProps) {
  const found = await classOf(props, 'change-class')
  const isOn = await readComparisons(await requireViewer(), found.classId)
  if (!isOn.ok) notFound()
  return (
    <div className="max-w-measure">
      <PageHeader
        parent={{ href: `/classes/${found.classId}`, label: found.name, navigationLabel: words.breadcrumb }}
        title={words.settings.title}
      />
      <div className="mt-6 grid gap-6">
        <ClassSettings
          found={found}
          zones={Intl.supportedValuesOf('timeZone')}
          actions={{ change: changeClassAction, archive: archiveClassAction }}
        />
        {!found.isArchived && (
          <Comparisons classId={found.classId} isOn={isOn.value} set={comparisonsAction} />
        )}
      </div>
    </div>
  )
}
