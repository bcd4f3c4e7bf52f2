import { DataTable } from '@/components/ui/DataTable'
import type { SittingDto } from '@/lib/contracts/sitting'
import { GRADES, type Futures, type Grade, type Question } from '@/lib/scheduling'
import { valueOnReturn } from '@/lib/scheduling/why'
import { common } from '@/lib/words/common'
import { percent } from '@/lib/words/format'
import { why } from '@/lib/words/why'
import { nextLabels, secondsToReturn, type OnScreen } from '../figures'

const words = why.grades
const NAMES: Readonly<Record<Grade, string>> = {
  1: common.grade.missed,
  2: common.grade.hard,
  3: common.grade.good,
  4: common.grade.easy,
}

interface GradeFuturesProps {
  readonly shown: OnScreen
  readonly sitting: SittingDto
  readonly fixed: Futures
  readonly question: Question
}

/** When each grade would bring the card back, and what would be predicted of it then. */
export function GradeFutures({ shown, sitting, fixed, question }: GradeFuturesProps) {
  const seconds = secondsToReturn(shown.run, sitting)
  const { next } = nextLabels(fixed, question.studyDay, seconds)
  const rows = GRADES.map((grade) => ({
    grade,
    value: valueOnReturn(question, fixed, grade, (seconds ?? 0) * 1000),
  }))
  return (
    <DataTable
      className="mt-4 text-sm [&_tbody_th]:text-sm [&_td]:px-1 [&_td]:py-1.5 [&_th]:px-1 [&_th]:py-1.5 [&_tr>*:first-child]:pl-0 [&_tr>*:last-child]:pr-0"
      caption={words.caption}
      columns={[
        { header: words.grade, cell: ({ grade }) => NAMES[grade] },
        { header: words.back, cell: ({ grade }) => next[grade] },
        {
          header: words.then,
          cell: ({ value }) => (value === null ? '' : percent(value)),
          numeric: true,
        },
      ]}
      rows={rows}
      rowKey={({ grade }) => grade}
    />
  )
}
