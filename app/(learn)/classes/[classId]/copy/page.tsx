import type { Metadata } from 'next'
import { NewClass } from '@/components/classes/NewClass'
import { PageHeader } from '@/components/ui/PageHeader'
import { classes as words } from '@/lib/words/classes'
import { copyClassAction } from '../../actions'
import { classOf, type ClassPageProps } from '../../read-class'

export const metadata: Metadata = { title: words.form.copyTitle }

export default async function CopyClassPage(props: ClassPageProps) {
  const { classId, name, zone, today } = await classOf(props, 'change-class')
  return (
    <div className="max-w-measure">
      <PageHeader
        parent={{ href: `/classes/${classId}`, label: name, navigationLabel: words.breadcrumb }}
        title={words.form.copyTitle}
      />
      <p className="mt-2 mb-6">{words.form.copyLead}</p>
      <NewClass
        facts={{ name, term: '', startsOn: today, endsOn: null, zone }}
        zones={Intl.supportedValuesOf('timeZone')}
        make={{ kind: 'copy', classId, copy: copyClassAction }}
      />
    </div>
  )
}
