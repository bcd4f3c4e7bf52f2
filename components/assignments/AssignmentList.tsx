import { DataTable, type Column } from '@/components/ui/DataTable'
import { Sheet } from '@/components/ui/Sheet'
import { TextLink } from '@/components/ui/TextLink'
import type { AssignmentRowDto } from '@/lib/contracts/assignments'
import { assignments } from '@/lib/words/assignments'
import { shortDay } from '@/lib/words/format'

const words = assignments.list

interface AssignmentListProps {
  readonly classId: string
  /** The day it is in the class. */
  readonly today: number
  readonly rows: readonly AssignmentRowDto[]
}

/** What a class has assigned, with the learner's own days and how far they are. */
export function AssignmentList({ classId, today, rows }: AssignmentListProps) {
  const columns: [Column<AssignmentRowDto>, ...Column<AssignmentRowDto>[]] = [
    {
      header: words.name,
      cell: ({ assignmentId, name }) => (
        <TextLink className="wrap-anywhere" href={`/classes/${classId}/assignments/${assignmentId}`}>
          {name}
        </TextLink>
      ),
    },
    {
      header: words.due,
      cell: ({ dueOn }) => (
        <>
          <span className="md:hidden">{words.dueOn} </span>
          {shortDay(dueOn, today)}
        </>
      ),
      onPhone: 'fold',
    },
    ...(rows.some(({ examOn }) => examOn !== null) ? [examColumn(today)] : []),
    { header: words.state, cell: (row) => stateOf(row, today), onPhone: 'fold' },
  ]
  return (
    <Sheet title={words.title}>
      {rows.length === 0 ? (
        <p className="note mt-2">{words.none}</p>
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
    </Sheet>
  )
}

const examColumn = (today: number): Column<AssignmentRowDto> => ({
  header: words.exam,
  cell: ({ examOn }) => (examOn === null ? words.noExam : shortDay(examOn, today)),
  onPhone: 'hide',
})

function stateOf({ own, phase, startsOn }: AssignmentRowDto, today: number): string {
  if (phase === 'not-open') return words.opens(startsOn, today)
  if (own === null || phase === 'ended') return words.phase[phase]
  return own === 'not-started' && phase === 'past' ? `${words.own[own]}, ${words.phase.past}` : words.own[own]
}
