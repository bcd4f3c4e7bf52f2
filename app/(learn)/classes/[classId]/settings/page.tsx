import type { Metadata } from 'next'
import { ClassSettings } from '@/components/classes/ClassSettings'
import { PageHeader } from '@/components/ui/PageHeader'
import { classes as words } from '@/lib/words/classes'
import { archiveClassAction, changeClassAction } from '../../actions'
import { classOf, type ClassPageProps } from '../../read-class'

export const metadata: Metadata = { title: words.settings.title }

export default async function ClassSettingsPage(props: ClassPageProps) {
  const found = await classOf(props, 'change-class')
  return (
    <div className="max-w-measure">
      <PageHeader
        parent={{ href: `/classes/${found.classId}`, label: found.name, navigationLabel: words.breadcrumb }}
        title={words.settings.title}
      />
      <div className="mt-6">
        <ClassSettings
          found={found}
          zones={Intl.supportedValuesOf('timeZone')}
          actions={{ change: changeClassAction, archive: archiveClassAction }}
        />
      </div>
    </div>
  )
}
