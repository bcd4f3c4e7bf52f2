import type { Metadata } from 'next'
import { NewClass } from '@/components/classes/NewClass'
import { PageHeader } from '@/components/ui/PageHeader'
import { requireViewer } from '@/lib/auth/viewer'
import { now } from '@/lib/clock'
import { settings as selectSettings } from '@/lib/data/learners'
import { classes as words } from '@/lib/words/classes'
import { calendarDay } from '@/lib/words/format'
import { openClassAction } from '../actions'

export const metadata: Metadata = { title: words.form.openTitle }

export default async function NewClassPage() {
  const { name, zone } = await selectSettings(await requireViewer())
  return (
    <div className="max-w-measure">
      <PageHeader
        parent={{ href: '/classes', label: words.title, navigationLabel: words.breadcrumb }}
        title={words.form.openTitle}
      />
      <p className="mt-2 mb-6">{words.form.openLead}</p>
      <NewClass
        facts={{ name: '', term: '', startsOn: calendarDay(now(), zone), endsOn: null, zone }}
        zones={Intl.supportedValuesOf('timeZone')}
        make={{ kind: 'open', yourName: name ?? '', open: openClassAction }}
      />
    </div>
  )
}
