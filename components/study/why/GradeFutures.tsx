import { DataTable } from '@/components/ui/DataTable'
import type { SittingDto } from '@/lib/contracts/sitting'
import { GRADES, type Futures, type Grade, type Question } from '@/lib/scheduling'
import { dateRequestOf } from '@/lib/scheduling/answer'
import { dayChoice } from '@/lib/scheduling/day-choice'
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

/**
 * When each grade would bring the card back, what would be predicted of it then, and among which days the date was chosen.
 */
export function GradeFutures({ shown, sitting, fixed, question }: GradeFuturesProps) {
  const seconds = secondsToReturn(shown.run, sitting)
  const { next } = nextLabels(fixed, question.studyDay, seconds)
  const rows = GRADES.map((each) => ({
    grade: each,
    value: valueOnReturn(question, fixed, each, (seconds ?? 0) * 1000),
  }))
  const { step } = shown
  const grade = step === null || step.grade === 1 ? 3 : step.grade
  const choice = dayChoice(dateRequestOf(question, grade))
  return (
    <>
      <DataTable
        className="mt-4 text-sm [&_tbody_th]:text-sm [&_td]:px-1 [&_td]:py-1.5 [&_th]:px-1 [&_th]:py-1.5 [&_tr>*:first-child]:pl-0 [&_tr>*:last-child]:pr-0"
        caption={words.caption}
        columns={[
          { header: words.grade, cell: (row) => NAMES[row.grade] },
          { header: words.back, cell: (row) => next[row.grade] },
          {
            header: words.then,
            cell: ({ value }) => (value === null ? '' : percent(value)),
            numeric: true,
          },
        ]}
        rows={rows}
        rowKey={(row) => row.grade}
      />
      {choice !== null && (
        <p className="note mt-2">{words.choice(NAMES[grade], choice, question.studyDay)}</p>
      )}
    </>
  )
}
