import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AssignmentHeader } from '@/components/assignments/AssignmentHeader'
import { UpdateForm } from '@/components/assignments/UpdateForm'
import { EmptyState } from '@/components/ui/EmptyState'
import { requireViewer } from '@/lib/auth/viewer'
import { previewUpdate } from '@/lib/usecases/assignments/preview-update'
import { assignments } from '@/lib/words/assignments'
import { takeUpdateAction } from '../../actions'
import { assignmentOf, type AssignmentPageProps } from '../../read-assignment'

export const metadata: Metadata = { title: assignments.update.title }

/** What the newest version changes of a learner's own copy, before they take it up. */
export default async function UpdatePage(props: AssignmentPageProps) {
  const { inClass, assignment } = await assignmentOf(props)
  const { classId, today } = inClass
  const { assignmentId, name, kind } = assignment
  const update = await previewUpdate(await requireViewer(), { classId, assignmentId })
  if (!update.ok) notFound()
  return (
    <div className="max-w-measure">
      <AssignmentHeader {...{ classId, assignmentId, name }} title={assignments.update.title} />
      <div className="mt-6">
        {update.value === null ? (
          <EmptyState title={assignments.update.none} />
        ) : (
          <UpdateForm
            {...{ classId, assignmentId, kind, today }}
            update={update.value}
            take={takeUpdateAction}
          />
        )}
      </div>
    </div>
  )
}
