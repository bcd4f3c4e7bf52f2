import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { JoinClassForm } from '@/components/classes/JoinClass'
import { PageHeader } from '@/components/ui/PageHeader'
import { requireViewer } from '@/lib/auth/viewer'
import { classSchema } from '@/lib/contracts/classes'
import { settings as selectSettings } from '@/lib/data/learners'
import { classThatAsksBack } from '@/lib/usecases/classes/join'
import { classes as words } from '@/lib/words/classes'
import { comeBackAction } from '../../actions'
import type { ClassPageProps } from '../../read-class'

export const metadata: Metadata = { title: words.joining.title }

/** For somebody who was removed and is asked back: what coming back means. */
export default async function ComeBackPage({ params }: ClassPageProps) {
  const viewer = await requireViewer()
  const { classId } = await params
  if (!classSchema.safeParse({ classId }).success) notFound()
  const [found, { name }] = await Promise.all([classThatAsksBack(viewer, classId), selectSettings(viewer)])
  if (found === null) notFound()
  return (
    <div className="max-w-measure">
      <PageHeader
        parent={{ href: '/classes', label: words.title, navigationLabel: words.breadcrumb }}
        title={words.joining.comeBack}
      />
      <div className="mt-6">
        <JoinClassForm
          found={found}
          yourName={name ?? ''}
          way={{ kind: 'comeBack', comeBack: comeBackAction }}
        />
      </div>
    </div>
  )
}
