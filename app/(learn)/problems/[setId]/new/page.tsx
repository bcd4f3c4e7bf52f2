import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { EditProblem } from '@/components/problems/editor/EditProblem'
import { PageHeader } from '@/components/ui/PageHeader'
import { requireViewer } from '@/lib/auth/viewer'
import { setIdSchema } from '@/lib/contracts/problems'
import { selectOptionalSet } from '@/lib/data/problem-sets'
import { problemEditor as words } from '@/lib/words/problem-editor'
import { editorActions } from '../../set-actions'

export const metadata: Metadata = { title: words.titleNew }

interface NewProblemPageProps {
  readonly params: Promise<{ readonly setId: string }>
}

/** A new problem of a set. */
export default async function NewProblemPage({ params }: NewProblemPageProps) {
  const viewer = await requireViewer()
  const { setId } = await params
  const set = setIdSchema.safeParse({ setId }).success ? await selectOptionalSet(viewer, setId) : null
  if (set === null) notFound()
  return (
    <>
      <PageHeader
        parent={{ href: `/problems/${setId}`, label: set.name, navigationLabel: words.breadcrumb }}
        title={words.titleNew}
      />
      <EditProblem set={set} problem={null} actions={editorActions} />
    </>
  )
}
