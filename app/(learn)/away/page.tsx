import type { Metadata } from 'next'
import { AwayView } from '@/components/away/AwayView'
import { PageHeader } from '@/components/ui/PageHeader'
import { requireViewer } from '@/lib/auth/viewer'
import { now as clock } from '@/lib/clock'
import { whatIf } from '@/lib/usecases/planning/what-if'
import { away as words } from '@/lib/words/away'
import { setAwayAction } from './actions'

export const metadata: Metadata = { title: words.title }

/** A planned break, and what it costs. */
export default async function AwayPage() {
  const viewer = await requireViewer()
  const found = await whatIf(viewer, clock())
  if (!found.ok) throw new Error(`a break cannot be worked out: ${found.error}`)
  const { away } = found.value.days
  const ahead = away !== null && away.until >= found.value.today ? away : null
  return (
    <>
      <PageHeader title={words.title} note={words.lead} />
      <div className="mt-6">
        <AwayView
          key={ahead === null ? 'none' : `${ahead.from} ${ahead.until}`}
          found={{ ...found.value, away: ahead }}
          set={setAwayAction}
        />
      </div>
    </>
  )
}
