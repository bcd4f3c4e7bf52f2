import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AssignmentHeader } from '@/components/assignments/AssignmentHeader'
import { AssignmentSettings } from '@/components/assignments/AssignmentSettings'
import { requireViewer } from '@/lib/auth/viewer'
import { now } from '@/lib/clock'
import { readExceptions } from '@/lib/usecases/assignments/settings'
import { assignments } from '@/lib/words/assignments'
import {
  changeAssignmentAction,
  endAssignmentAction,
  removeExceptionAction,
  setExceptionAction,
} from '../../actions'
import { assignmentOf, type AssignmentPageProps } from '../../read-assignment'

export const metadata: Metadata = { title: assignments.settings.title }

/** Days, rules and exceptions of an assignment, for instructors. Each look is noted: it names learners. */
export default async function AssignmentSettingsPage(props: AssignmentPageProps) {
  const { inClass, assignment } = await assignmentOf(props, 'assign')
  const { classId } = inClass
  const { assignmentId, name } = assignment
  const learners = await readExceptions(await requireViewer(), { classId, assignmentId }, now())
  if (!learners.ok) notFound()
  return (
    <div className="max-w-measure">
      <AssignmentHeader {...{ classId, assignmentId, name }} title={assignments.settings.title} />
      <div className="mt-6">
        <AssignmentSettings
          inClass={inClass}
          found={assignment}
          learners={learners.value}
          actions={{
            change: changeAssignmentAction,
            end: endAssignmentAction,
            setException: setExceptionAction,
            removeException: removeExceptionAction,
          }}
        />
      </div>
    </div>
  )
}
