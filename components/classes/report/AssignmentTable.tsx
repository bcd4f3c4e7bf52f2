import { EmptyState } from '@/components/ui/EmptyState'
import { ButtonLink } from '@/components/ui/Button'
import { Sheet } from '@/components/ui/Sheet'
import { TextLink } from '@/components/ui/TextLink'
import type { ScheduleRowDto } from '@/lib/contracts/report'
import { dayName } from '@/lib/words/format'
import { report } from '@/lib/words/report'

const words = report.assignments

interface AssignmentTableProps {
  readonly classId: string
  readonly assignments: readonly ScheduleRowDto[]
  readonly today: number
  /** Whether the viewer can assign something. */
  readonly mayAssign: boolean
}

/** What a class was assigned and how it keeps up, for those who teach; on a phone each row is a block of lines. */
export function AssignmentTable({ classId, assignments, today, mayAssign }: AssignmentTableProps) {
  if (assignments.length === 0) {
    return (
      <Sheet>
        <EmptyState
          title={words.none.title}
          actions={
            mayAssign ? (
              <ButtonLink href={`/classes/${classId}/assign`}>{report.header.newAssignment}</ButtonLink>
            ) : undefined
          }
        >
          {words.none.text}
        </EmptyState>
      </Sheet>
    )
  }
  return (
    <Sheet title={words.title}>
      <table role="table" className="data-row mt-2 w-full max-md:block">
        <caption className="sr-only">{words.list}</caption>
        <thead role="rowgroup" className="max-md:sr-only">
          <tr role="row">
            {[words.deck, words.due, words.onSchedule, words.adjusted].map((header) => (
              <th key={header} role="columnheader" scope="col">
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup" className="max-md:block">
          {assignments.map((row) => (
            <tr
              key={row.assignmentId}
              role="row"
              className="max-md:block max-md:border-b max-md:border-border max-md:py-2"
            >
              <th role="rowheader" scope="row" className="max-md:block max-md:border-0! max-md:p-0!">
                <TextLink
                  className="wrap-anywhere"
                  href={`/classes/${classId}/assignments/${row.assignmentId}`}
                >
                  {row.name}
                </TextLink>
              </th>
              <td
                role="cell"
                className="max-md:inline-block max-md:border-0! max-md:py-0! max-md:pr-4! max-md:pl-0!"
              >
                {dayName(row.dueOn, today)}
              </td>
              <td role="cell" className="max-md:inline-block max-md:border-0! max-md:p-0!">
                <Schedule row={row} />
              </td>
              <td
                role="cell"
                className="text-muted-foreground max-md:block max-md:border-0! max-md:p-0! max-md:empty:hidden"
              >
                {adjusted(row)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="note mt-3">
        {words.credit} {words.meaning}
      </p>
    </Sheet>
  )
}

function Schedule({ row: { state, onSchedule } }: { readonly row: ScheduleRowDto }) {
  if (state === 'not-open' || state === 'ended')
    return <span className="text-muted-foreground">{words.state[state]}</span>
  if (onSchedule === null) return <span className="text-muted-foreground">{report.fewerThanFive}</span>
  return (
    <>
      {words.onScheduleOf(onSchedule.count, onSchedule.of)}
      <span className="md:hidden"> {words.onPhone}</span>
    </>
  )
}

const adjusted = ({ withMoreTime, excused }: ScheduleRowDto): string =>
  [
    ...(withMoreTime > 0 ? [words.moreTime(withMoreTime)] : []),
    ...(excused > 0 ? [words.excused(excused)] : []),
  ].join(', ')
