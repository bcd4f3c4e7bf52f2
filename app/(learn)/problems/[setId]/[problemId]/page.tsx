import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AttributionLine } from '@/components/problems/AttributionLine'
import { EditProblem } from '@/components/problems/editor/EditProblem'
import { PageHeader } from '@/components/ui/PageHeader'
import { requireViewer } from '@/lib/auth/viewer'
import { problemIdSchema } from '@/lib/contracts/problems'
import { problemToEdit } from '@/lib/usecases/problems/write-problem'
import { problemEditor as words } from '@/lib/words/problem-editor'
import { editorActions } from '../../set-actions'

export const metadata: Metadata = { title: words.titleEdit }

interface ProblemPageProps {
  readonly params: Promise<{ readonly setId: string; readonly problemId: string }>
}

/** A problem of a set, to be changed and published. */
export default async function ProblemPage({ params }: ProblemPageProps) {
  const viewer = await requireViewer()
  const { setId, problemId } = await params
  const found = problemIdSchema.safeParse({ problemId }).success
    ? await problemToEdit(viewer, problemId)
    : null
  if (found === null || found.set.setId !== setId) notFound()
  const { set, problem } = found
  return (
    <>
      <PageHeader
        parent={{ href: `/problems/${setId}`, label: set.name, navigationLabel: words.breadcrumb }}
        title={words.titleEdit}
        note={<span className="wrap-anywhere">{problem.source.title}</span>}
      />
      {problem.source.attribution && (
        <AttributionLine attribution={problem.source.attribution} className="mt-1" />
      )}
      <EditProblem key={problemId} set={set} problem={problem} actions={editorActions} />
    </>
  )
}
