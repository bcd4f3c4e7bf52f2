import type { ReactNode } from 'react'
import type { LearnerRowDto, ReportedAssignmentDto } from '@/lib/contracts/report'
import { percent, percentRange, shortDay } from '@/lib/words/format'
import { report } from '@/lib/words/report'

const words = report.learners

interface LearnersTableProps {
  readonly assignment: ReportedAssignmentDto
  readonly learners: readonly LearnerRowDto[]
  readonly today: number
}

/** How each learner of a class stands in an assignment; on a phone each row is a card. */
export function LearnersTable({ assignment, learners, today }: LearnersTableProps) {
  const then = words.then(assignment.examOn !== null)
  const headers = [words.name, words.started, words.days, words.now, then, words.ahead, words.credit]
  return (
    <table role="table" className="data-row w-full max-md:block">
      <caption className="sr-only">{words.list}</caption>
      <thead role="rowgroup" className="max-md:sr-only">
        <tr role="row">
          {headers.map((header) => (
            <th key={header} role="columnheader" scope="col">
              {header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup" className="max-md:block">
        {learners.map((learner) => (
          <tr
            key={learner.memberId}
            role="row"
            className="align-top max-md:grid max-md:grid-cols-2 max-md:gap-x-4 max-md:gap-y-2 max-md:border-b max-md:border-border max-md:py-4 max-md:first:pt-0"
          >
            <th
              role="rowheader"
              scope="row"
              className="align-top! md:min-w-32 wrap-anywhere max-md:col-span-2 max-md:border-0! max-md:p-0!"
            >
              {learner.name ?? words.left}
              <Remark learner={learner} assignment={assignment} today={today} />
            </th>
            {learner.state === 'active' ? (
              <Figures learner={learner} then={then} today={today} />
            ) : (
              <td role="cell" colSpan={5} className="max-md:hidden" />
            )}
            <Cell label={words.credit}>
              <Credit learner={learner} />
            </Cell>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** What is different for a learner, or that they are no longer in the class. */
function Remark({
  learner,
  assignment,
  today,
}: { readonly learner: LearnerRowDto } & Omit<LearnersTableProps, 'learners'>) {
  const { name, state, isExcused, dueOn } = learner
  const remarks = [
    ...(state === 'active' || name === null ? [] : [words.state[state]]),
    ...(state === 'active' && isExcused ? [words.excused] : []),
    ...(state === 'active' && dueOn !== assignment.dueOn ? [words.due(dueOn, today)] : []),
  ]
  return remarks.length === 0 ? null : <span className="note block font-normal">{remarks.join(', ')}</span>
}

interface FiguresProps {
  readonly learner: LearnerRowDto
  readonly then: string
  readonly today: number
}

function Figures({ learner, then, today }: FiguresProps) {
  const { startedOn, days, lateDays, wantedDays, recallNow, recallThen, band, minutesAhead } = learner
  return (
    <>
      <Cell label={words.started}>
        <span className="whitespace-nowrap">
          {startedOn === null ? words.notStarted : shortDay(startedOn, today)}
        </span>
        {startedOn !== null && (
          <span className="note block">{words.items(learner.itemsBegun, learner.items)}</span>
        )}
      </Cell>
      <Cell label={words.days}>
        {days.length === 0 ? (
          words.daysOf(0, wantedDays)
        ) : (
          <details>
            <summary className="-my-2.5 flex min-h-touch w-fit cursor-pointer items-center gap-2">
              {words.daysOf(days.length, wantedDays)}
              <span className="note underline underline-offset-4">{words.whichDays}</span>
            </summary>
            <p className="note">{words.which(days, today)}</p>
          </details>
        )}
        {lateDays.length > 0 && <span className="note block">{words.lateOf(lateDays.length)}</span>}
      </Cell>
      <Cell label={words.now}>{recallNow === null ? '–' : percent(recallNow)}</Cell>
      <Cell label={then}>
        {recallThen === null ? '–' : percent(recallThen)}
        {band !== null && <span className="note block whitespace-nowrap">{percentRange(...band)}</span>}
      </Cell>
      <Cell label={words.ahead}>
        <span className="whitespace-nowrap">{minutesAhead === null ? '–' : words.minutes(minutesAhead)}</span>
      </Cell>
    </>
  )
}

/** A cell that says on a phone what its column says on a desk. */
const Cell = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  <td role="cell" className="tnum align-top! max-md:border-0! max-md:p-0!">
    <span className="note block md:hidden" aria-hidden="true">
      {label}
    </span>
    {children}
  </td>
)

function Credit({ learner: { credit, state } }: { readonly learner: LearnerRowDto }) {
  const { whole, days, recall, before, isSettled } = credit
  const parts = [
    ...(days === null ? [] : [words.creditDays(days)]),
    ...(recall === null ? [] : [words.creditRecall(recall)]),
  ]
  return (
    <>
      {whole === null ? words.noCredit : percent(whole)}
      {parts.length > 0 && <span className="note block">{words.creditOf(parts)}</span>}
      {isSettled && (
        <span className="note block">{state === 'left' ? words.settled : words.settledRemoved}</span>
      )}
      {before !== null && state === 'active' && <span className="note block">{words.before(before)}</span>}
    </>
  )
}
