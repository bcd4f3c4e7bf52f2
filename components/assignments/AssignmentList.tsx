import { Plus } from 'lucide-react'
import { ButtonLink } from '@/components/ui/Button'
import { DataTable, type Column } from '@/components/ui/DataTable'
import { Sheet } from '@/components/ui/Sheet'
import { TextLink } from '@/components/ui/TextLink'
import { may, type ClassRole } from '@/lib/classes'
import type { AssignmentRowDto } from '@/lib/contracts/assignments'
import { assignments } from '@/lib/words/assignments'
import { shortDay } from '@/lib/words/format'

const words = assignments.list

interface AssignmentListProps {
  readonly classId: string
  readonly role: ClassRole
  readonly isArchived: boolean
  /** The day it is in the class. */
  readonly today: number
  readonly rows: readonly AssignmentRowDto[]
}

/** What a class has assigned: for learners with their own days and how far they are. */
export function AssignmentList({ classId, role, isArchived, today, rows }: AssignmentListProps) {
  const isStaff = may(role, 'see-learners')
  const columns: [Column<AssignmentRowDto>, ...Column<AssignmentRowDto>[]] = [
    {
      header: words.name,
      cell: ({ assignmentId, name }) => (
        <TextLink className="wrap-anywhere" href={`/classes/${classId}/assignments/${assignmentId}`}>
          {name}
        </TextLink>
      ),
    },
    { header: words.due, cell: ({ dueOn }) => shortDay(dueOn, today), onPhone: 'fold' },
    ...(rows.some(({ examOn }) => examOn !== null) ? [examColumn(today)] : []),
    { header: words.state, cell: (row) => stateOf(row, today), onPhone: 'fold' },
    ...(isStaff ? [ADJUSTED] : []),
  ]
  return (
    <Sheet title={words.title}>
      {rows.length === 0 ? (
        <p className="note mt-2">{words.none[isStaff ? 'teach' : 'learn']}</p>
      ) : (
        <DataTable
          className="mt-3"
          caption={words.caption}
          captionHidden
          rows={rows}
          rowKey={({ assignmentId }) => assignmentId}
          columns={columns}
        />
      )}
      {may(role, 'assign') && !isArchived && (
        <ButtonLink className="mt-5" variant="primary" icon={<Plus />} href={`/classes/${classId}/assign`}>
          {words.fresh}
        </ButtonLink>
      )}
    </Sheet>
  )
}

const examColumn = (today: number): Column<AssignmentRowDto> => ({
  header: words.exam,
  cell: ({ examOn }) => (examOn === null ? words.adjustedNone : shortDay(examOn, today)),
  onPhone: 'hide',
})

const ADJUSTED: Column<AssignmentRowDto> = {
  header: words.adjusted,
  cell: ({ exceptions }) => adjusted(exceptions) ?? words.adjustedNone,
  onPhone: 'hide',
}

function stateOf({ own, phase, startsOn }: AssignmentRowDto, today: number): string {
  if (phase === 'not-open') return words.opens(startsOn, today)
  if (own === null || phase === 'ended') return words.phase[phase]
  return own === 'not-started' && phase === 'past' ? `${words.own[own]}, ${words.phase.past}` : words.own[own]
}

/** `3 with more time, 1 excused`; null where nothing is different for anybody. */
export function adjusted({ moreTime, fewerDays, excused }: AssignmentRowDto['exceptions']): string | null {
  const parts = [
    ...(moreTime === 0 ? [] : [words.moreTime(moreTime)]),
    ...(fewerDays === 0 ? [] : [words.fewerDays(fewerDays)]),
    ...(excused === 0 ? [] : [words.excused(excused)]),
  ]
  return parts.length === 0 ? null : assignments.together(parts)
}
