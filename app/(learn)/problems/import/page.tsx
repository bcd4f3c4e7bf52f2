import type { Metadata } from 'next'
import { ImportProblems } from '@/components/problems/import/ImportProblems'
import { PageHeader } from '@/components/ui/PageHeader'
import { requireViewer } from '@/lib/auth/viewer'
import { setIdSchema } from '@/lib/contracts/problems'
import { selectOptionalSet } from '@/lib/data/problem-sets'
import { problemImport as words } from '@/lib/words/problem-import'
import { problems } from '@/lib/words/problems'
import { undoProblemImportAction } from '../actions'

export const metadata: Metadata = { title: words.title }

interface ImportProblemsPageProps {
  readonly searchParams: Promise<{ readonly set?: string | string[] }>
}

/** Bringing a file of problems in, perhaps into the set that the address names. */
export default async function ImportProblemsPage({ searchParams }: ImportProblemsPageProps) {
  const viewer = await requireViewer()
  const named = setIdSchema.safeParse({ setId: (await searchParams).set })
  const set = named.success ? await selectOptionalSet(viewer, named.data.setId) : null
  return (
    <>
      <PageHeader
        parent={{
          href: set === null ? '/problems' : `/problems/${set.setId}`,
          label: set?.name ?? problems.title,
          navigationLabel: words.breadcrumb,
        }}
        title={words.title}
      />
      <ImportProblems into={set?.name ?? null} undo={undoProblemImportAction} />
    </>
  )
}
