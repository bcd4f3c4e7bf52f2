import 'server-only'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { requireViewer } from '@/lib/auth/viewer'
import type { ClassRight } from '@/lib/classes'
import { now } from '@/lib/clock'
import { assignmentIdSchema, type AssignmentDto } from '@/lib/contracts/assignments'
import type { ClassDto } from '@/lib/contracts/classes'
import { readAssignment } from '@/lib/usecases/assignments/read'
import { classOf } from '../../read-class'

export interface AssignmentPageProps {
  readonly params: Promise<{ readonly classId: string; readonly assignmentId: string }>
}

/** The same of a page that may be asked for something of it. */
export interface AskedPageProps extends AssignmentPageProps {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>
}

const found = cache(async (classId: string, assignmentId: string): Promise<AssignmentDto | null> => {
  const viewer = await requireViewer()
  const which = { classId, assignmentId }
  return assignmentIdSchema.safeParse(which).success ? readAssignment(viewer, which, now()) : null
})

/** The assignment a page is about and its class, read once. For whoever may not see it, there is no such page. */
export async function assignmentOf(
  props: AssignmentPageProps,
  right?: ClassRight,
): Promise<{ readonly inClass: ClassDto; readonly assignment: AssignmentDto }> {
  const { classId, assignmentId } = await props.params
  const [inClass, assignment] = await Promise.all([classOf(props, right), found(classId, assignmentId)])
  if (assignment === null) notFound()
  return { inClass, assignment }
}
