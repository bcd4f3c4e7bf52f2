import { FileDown, Plus } from 'lucide-react'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { DeletedProblems } from '@/components/problems/set/DeletedProblems'
import { ProblemList } from '@/components/problems/set/ProblemList'
import { SetHead } from '@/components/problems/set/SetHead'
import { SkillsSheet } from '@/components/problems/set/SkillsSheet'
import { ButtonLink } from '@/components/ui/Button'
import { EmptyState } from '@/components/ui/EmptyState'
import { requireViewer } from '@/lib/auth/viewer'
import { now } from '@/lib/clock'
import { setIdSchema } from '@/lib/contracts/problems'
import type { Viewer } from '@/lib/contracts/viewer'
import { settings as selectSettings } from '@/lib/data/learners'
import { viewSet } from '@/lib/usecases/problems/view-set'
import { problems as words } from '@/lib/words/problems'
import { setActions } from '../set-actions'

interface SetPageProps {
  readonly params: Promise<{ readonly setId: string }>
}

/** Asked for by the page and by its title, read once. */
const setOf = cache(async (viewer: Viewer, setId: string) =>
  setIdSchema.safeParse({ setId }).success ? viewSet(viewer, setId, now()) : null,
)

export async function generateMetadata({ params }: SetPageProps): Promise<Metadata> {
  const set = await setOf(await requireViewer(), (await params).setId)
  return set === null ? {} : { title: set.name }
}

/** A set: its problems in a list, and the skills they train. */
export default async function SetPage({ params }: SetPageProps) {
  const viewer = await requireViewer()
  const { setId } = await params
  const [set, { singleKeyShortcuts }] = await Promise.all([setOf(viewer, setId), selectSettings(viewer)])
  if (set === null) notFound()
  return (
    <>
      <SetHead set={set} actions={setActions} />
      <div className="mt-6 grid gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="min-w-0">
          {set.problems.length === 0 ? (
            <EmptySet setId={setId} />
          ) : (
            <ProblemList set={set} singleKeys={singleKeyShortcuts} actions={setActions} />
          )}
          <DeletedProblems problems={set.deleted} restore={setActions.restoreProblem} />
        </div>
        <SkillsSheet set={set} actions={setActions} />
      </div>
    </>
  )
}

const EmptySet = ({ setId }: { readonly setId: string }) => (
  <div className="sheet p-5 md:p-7">
    <EmptyState
      title={words.set.emptyTitle}
      actions={
        <>
          <ButtonLink variant="primary" href={`/problems/${setId}/new`} icon={<Plus />}>
            {words.set.add}
          </ButtonLink>
          <ButtonLink href={`/problems/import?set=${setId}`} icon={<FileDown />}>
            {words.importFile}
          </ButtonLink>
        </>
      }
    >
      <p>{words.set.emptyText}</p>
    </EmptyState>
  </div>
)
