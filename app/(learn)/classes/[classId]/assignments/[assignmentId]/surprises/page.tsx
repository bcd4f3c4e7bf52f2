import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ItemsFilter } from '@/components/classes/report/ItemsFilter'
import { ItemsTable } from '@/components/classes/report/ItemsTable'
import { PageLinks } from '@/components/classes/report/PageLinks'
import { ReportListHeader } from '@/components/classes/report/ReportListHeader'
import { EmptyState } from '@/components/ui/EmptyState'
import { Sheet } from '@/components/ui/Sheet'
import { requireViewer } from '@/lib/auth/viewer'
import { now } from '@/lib/clock'
import { assignmentSchema, surprisesQuerySchema } from '@/lib/contracts/report'
import { readSurprises } from '@/lib/usecases/classes/report-lists'
import { report } from '@/lib/words/report'
import { classOf } from '../../../../read-class'
import { discussAction } from '../../../../report-actions'
import type { AskedPageProps } from '../../read-assignment'

const words = report.map

export const metadata: Metadata = { title: words.title }

/** Every item of an assignment with how it surprises the class. Each look is noted. */
export default async function SurprisesPage(props: AskedPageProps) {
  const { classId, name, isArchived } = await classOf(props, 'see-learners')
  const asked = assignmentSchema.safeParse(await props.params)
  if (!asked.success) notFound()
  const query = surprisesQuerySchema.parse(await props.searchParams)
  const read = await readSurprises(await requireViewer(), { ...asked.data, ...query }, now())
  if (!read.ok) notFound()
  const { assignment, items, tags, tooFew, page, pages } = read.value
  const { assignmentId } = assignment
  const { sort, tag, text } = query
  const isNarrowed = tag !== '' || text !== ''
  return (
    <>
      <ReportListHeader
        {...{ classId, assignmentId, words }}
        className={name}
        what="items"
        lead={words.lead(assignment.name)}
      />
      <Sheet className="mt-6">
        {(items.length > 0 || isNarrowed) && <ItemsFilter query={query} tags={tags} />}
        <div className="mt-5">
          {items.length > 0 ? (
            <ItemsTable
              classId={classId}
              assignmentId={assignmentId}
              items={items}
              discuss={isArchived ? null : discussAction}
            />
          ) : isNarrowed ? (
            <p role="status">{words.noneFound}</p>
          ) : (
            <EmptyState title={words.none.title}>{words.none.text}</EmptyState>
          )}
        </div>
        <PageLinks
          page={page}
          pages={pages}
          hrefOf={(to) => `?${new URLSearchParams({ sort, tag, text, page: String(to) }).toString()}`}
        />
        {items.length > 0 && <p className="note mt-4">{words.discriminationMeaning}</p>}
        {tooFew > 0 && <p className="note mt-2">{words.tooFew(tooFew)}</p>}
      </Sheet>
    </>
  )
}
