import { ArrowRight, Equal, Pencil, Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import { Chip, type ChipTone } from '@/components/ui/Chip'
import { DataTable } from '@/components/ui/DataTable'
import type { ImportProblem } from '@/lib/content/csv'
import type { ImportRow, RowChange, RowStatus } from '@/lib/contracts/import'
import { importing } from '@/lib/words/import'
import { importRows as words } from '@/lib/words/import-rows'

interface RowTableProps {
  readonly rows: readonly ImportRow[]
  readonly caption: string
}

/** Lines that are fine, with the note each becomes. */
export function RowTable({ rows, caption }: RowTableProps) {
  return (
    <DataTable
      className="mt-5"
      caption={caption}
      columns={[
        { header: words.question, cell: ({ front }) => <Text>{front}</Text> },
        { header: words.answer, cell: (row) => <Answer row={row} />, onPhone: 'fold' },
        {
          header: words.becomes,
          cell: (row) => <span className="note wrap-anywhere">{words.made(row)}</span>,
          onPhone: 'fold',
        },
        { header: words.status, cell: ({ status }) => <StatusChip status={status} /> },
      ]}
      rows={rows}
      rowKey={({ line }) => line}
    />
  )
}

interface ProblemTableProps {
  readonly problems: readonly ImportProblem[]
  readonly caption: string
}

/** Lines that become nothing yet, with what each needs; of a question that comes twice both lines are named. */
export function ProblemTable({ problems, caption }: ProblemTableProps) {
  return (
    <DataTable
      className="mt-5 text-sm"
      caption={caption}
      columns={[
        { header: words.line, cell: importing.problemPlace },
        { header: words.whatToMend, cell: importing.problem },
      ]}
      rows={problems}
      rowKey={({ line, column, code }) => `${line} ${column} ${code}`}
    />
  )
}

function Answer({ row: { back, changes } }: { readonly row: ImportRow }) {
  if (changes.length === 0) return <Text>{back}</Text>
  return (
    <span className="grid gap-1">
      {changes.map((change) => (
        <Change key={change.field} change={change} />
      ))}
    </span>
  )
}

/** What a field said, struck through, and what it says then. */
function Change({ change: { field, before, after } }: { readonly change: RowChange }) {
  return (
    <span className="wrap-anywhere">
      <span className="note">{words.field(field)} </span>
      <span className="sr-only">{words.before} </span>
      <del className="text-muted-foreground">{before || words.nothing}</del>
      <ArrowRight className="mx-1 inline size-4 text-muted-foreground" />
      <span className="sr-only"> {words.after} </span>
      <ins className="no-underline">{after || words.nothing}</ins>
    </span>
  )
}

const Text = ({ children }: { readonly children: string }) => (
  <span className="line-clamp-2 wrap-anywhere">{children}</span>
)

const STATUS: Readonly<Record<RowStatus, { readonly tone: ChipTone; readonly icon: ReactNode }>> = {
  new: { tone: 'selected', icon: <Plus /> },
  changed: { tone: 'selected', icon: <Pencil /> },
  same: { tone: 'neutral', icon: <Equal /> },
}

function StatusChip({ status }: { readonly status: RowStatus }) {
  return <Chip {...STATUS[status]}>{importing.check.statusOf[status]}</Chip>
}
