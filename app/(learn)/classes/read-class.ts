import 'server-only'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { requireViewer } from '@/lib/auth/viewer'
import { may, type ClassRight } from '@/lib/classes'
import { now } from '@/lib/clock'
import { classSchema, type ClassDto } from '@/lib/contracts/classes'
import { readClass } from '@/lib/usecases/classes/read'

export interface ClassPageProps {
  readonly params: Promise<{ readonly classId: string }>
}

const found = cache(async (classId: string): Promise<ClassDto | null> => {
  const viewer = await requireViewer()
  return classSchema.safeParse({ classId }).success ? readClass(viewer, classId, now()) : null
})

/**
 * The class a page is about, asked for by the page and by its title, read once. For whoever is not in it, or may not see
 * this page of it, there is no such page.
 */
export async function classOf({ params }: ClassPageProps, right?: ClassRight): Promise<ClassDto> {
  const { classId } = await params
  const shown = await found(classId)
  if (shown === null || (right !== undefined && !may(shown.role, right))) notFound()
  return shown
}
