import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PrivacyWall } from '@/components/classes/PrivacyWall'
import { SeenPages } from '@/components/classes/SeenPages'
import { Visits } from '@/components/classes/Visits'
import { PageHeader } from '@/components/ui/PageHeader'
import { requireViewer } from '@/lib/auth/viewer'
import { settings as selectSettings } from '@/lib/data/learners'
import { now } from '@/lib/clock'
import { readVisits } from '@/lib/usecases/classes/read'
import { classes as words } from '@/lib/words/classes'
import { calendarDay } from '@/lib/words/format'
import { classOf, type ClassPageProps } from '../../read-class'

export const metadata: Metadata = { title: words.seen.title }

/** What those who teach a class see of its learners, and who looked at what: open to everybody in it. */
export default async function SeenPage(props: ClassPageProps) {
  const { classId, name } = await classOf(props)
  const viewer = await requireViewer()
  const [visits, { zone }] = await Promise.all([readVisits(viewer, classId), selectSettings(viewer)])
  if (visits === null) notFound()
  return (
    <div className="max-w-measure">
      <PageHeader
        parent={{ href: `/classes/${classId}`, label: name, navigationLabel: words.breadcrumb }}
        title={words.seen.title}
      />
      <div className="mt-6 grid gap-6">
        <PrivacyWall />
        <SeenPages />
        <Visits visits={visits} zone={zone} today={calendarDay(now(), zone)} />
      </div>
    </div>
  )
}
