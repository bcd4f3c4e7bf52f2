import { FileDown } from 'lucide-react'
import type { Metadata } from 'next'
import { DeletedSets } from '@/components/problems/DeletedSets'
import { NewSet } from '@/components/problems/NewSet'
import { SetList } from '@/components/problems/SetList'
import { StarterSets } from '@/components/problems/StarterSets'
import { ButtonLink } from '@/components/ui/Button'
import { EmptyState } from '@/components/ui/EmptyState'
import { PageHeader } from '@/components/ui/PageHeader'
import { requireViewer } from '@/lib/auth/viewer'
import { now } from '@/lib/clock'
import { setSummaries } from '@/lib/data/problem-sets'
import { starterSets } from '@/lib/data/starter-problem-sets'
import { setsToRestore } from '@/lib/usecases/problems/change-set'
import { decks } from '@/lib/words/decks'
import { problems as words } from '@/lib/words/problems'
import { createSetAction, restoreSetAction, takeStarterSetAction } from './actions'

export const metadata: Metadata = { title: words.title }

/** The learner's problem sets, beside their decks. */
export default async function ProblemSetsPage() {
  const viewer = await requireViewer()
  const [sets, starters, deleted] = await Promise.all([
    setSummaries(viewer),
    starterSets(),
    setsToRestore(viewer, now()),
  ])
  const own = new Set(sets.map(({ name }) => name))
  const actions = (
    <>
      <ButtonLink href="/problems/import" icon={<FileDown />}>
        {words.importFile}
      </ButtonLink>
      <NewSet create={createSetAction} />
    </>
  )
  return (
    <>
      <PageHeader
        title={words.title}
        sibling={{ href: '/decks', label: decks.title, side: 'before' }}
        actions={sets.length > 0 && actions}
      />
      {sets.length === 0 ? (
        <div className="sheet mt-6 p-5 md:p-7">
          <EmptyState title={words.empty.title} actions={actions}>
            <p>{words.empty.text}</p>
          </EmptyState>
        </div>
      ) : (
        <SetList sets={sets} />
      )}
      <div className="mt-6">
        <StarterSets sets={starters.filter(({ name }) => !own.has(name))} take={takeStarterSetAction} />
      </div>
      <DeletedSets sets={deleted} restore={restoreSetAction} />
    </>
  )
}
