import { Plus } from 'lucide-react'
import type { Metadata } from 'next'
import { ClassList } from '@/components/classes/ClassList'
import { ButtonLink } from '@/components/ui/Button'
import { EmptyState } from '@/components/ui/EmptyState'
import { PageHeader } from '@/components/ui/PageHeader'
import { requireViewer } from '@/lib/auth/viewer'
import { now } from '@/lib/clock'
import { readClasses } from '@/lib/usecases/classes/read'
import { classes as words } from '@/lib/words/classes'

export const metadata: Metadata = { title: words.title }

const ways = (
  <>
    <ButtonLink variant="primary" href="/classes/join">
      {words.join}
    </ButtonLink>
    <ButtonLink href="/classes/new" icon={<Plus />}>
      {words.open}
    </ButtonLink>
  </>
)

/** The classes somebody teaches or learns in. */
export default async function ClassesPage() {
  const classes = await readClasses(await requireViewer(), now())
  return (
    <>
      <PageHeader title={words.title} actions={classes.length === 0 ? undefined : ways} />
      <div className="mt-6 max-w-measure">
        {classes.length === 0 ? (
          <EmptyState title={words.none.title} actions={ways}>
            <p>{words.none.text}</p>
          </EmptyState>
        ) : (
          <ClassList classes={classes} />
        )}
      </div>
    </>
  )
}
