import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DiscussionList } from '@/components/classes/report/DiscussionList'
import { PageHeader } from '@/components/ui/PageHeader'
import { requireViewer } from '@/lib/auth/viewer'
import { now } from '@/lib/clock'
import { readDiscussion } from '@/lib/usecases/classes/discussion'
import { classes } from '@/lib/words/classes'
import { report } from '@/lib/words/report'
import { classOf, type ClassPageProps } from '../../read-class'
import { discussAction } from '../../report-actions'

const words = report.discuss

export const metadata: Metadata = { title: words.title }

/** What is to be talked about with a class, for those who teach it. Each look is noted. */
export default async function DiscussPage(props: ClassPageProps) {
  const { classId, name, isArchived } = await classOf(props, 'see-learners')
  const items = await readDiscussion(await requireViewer(), classId, now())
  if (!items.ok) notFound()
  return (
    <div className="max-w-measure print:max-w-none">
      <PageHeader
        parent={{ href: `/classes/${classId}`, label: name, navigationLabel: classes.breadcrumb }}
        title={words.title}
        note={words.lead}
      />
      <div className="mt-6">
        <DiscussionList classId={classId} items={items.value} discuss={isArchived ? null : discussAction} />
      </div>
    </div>
  )
}
