import { FocusHeading } from '@/components/focus/FocusHeading'
import { ButtonLink } from '@/components/ui/Button'
import { DataTable } from '@/components/ui/DataTable'
import { Sheet } from '@/components/ui/Sheet'
import { SurpriseChip } from '@/components/ui/Surprise'
import type { ExamResultRow, FinishedExam } from '@/lib/contracts/exam'
import { exam as allWords } from '@/lib/words/exam'
import { surprisePoints } from '@/lib/words/format'
import { ExamFrame } from './ExamFrame'

const words = allWords.result

/** What an exam came to, beside what had been predicted before it began. */
export function ExamResult({ exam }: { readonly exam: FinishedExam }) {
  const { score, rows, left } = exam
  const missed = rows.filter(({ isRecalled }) => !isRecalled)
  return (
    <ExamFrame problem={null}>
      <p className="note">
        {exam.name} · {words.when(exam.startedAt, exam.zone)}
      </p>
      <FocusHeading className="mt-1">
        {score.tried === 0 ? words.headlineNone : words.headline(score.recalled, score.tried)}
      </FocusHeading>
      {score.predicted > 0 && (
        <p className="mt-2">
          {words.expected(score.expected, score.predicted, score.predictedRecalled)}
          {score.tried > score.predicted && ` ${words.fresh(score.tried - score.predicted)}`}
        </p>
      )}
      <div className="mt-6 grid gap-6">
        {score.tried > 0 && (
          <Sheet title={words.missedTitle}>
            {missed.length === 0 ? (
              <p className="note mt-2">{words.missedNone}</p>
            ) : (
              <ul className="mt-2">
                {missed.map((row) => (
                  <li
                    key={row.place}
                    className="flex items-center justify-between gap-3 border-border py-2.5 not-first:border-t"
                  >
                    <span className="min-w-0 wrap-anywhere">{titleOf(row)}</span>
                    {row.predicted !== null && <SurpriseChip points={surprisePoints(row.predicted, false)} />}
                  </li>
                ))}
              </ul>
            )}
            <p className="note mt-2">{words.missedText}</p>
          </Sheet>
        )}
        {left.length > 0 && (
          <Sheet title={words.left}>
            <ul className="mt-2">
              {left.map((row) => (
                <li key={row.place} className="border-border py-2.5 wrap-anywhere not-first:border-t">
                  {titleOf(row)}
                </li>
              ))}
            </ul>
            <p className="note mt-2">{words.leftText}</p>
          </Sheet>
        )}
        {rows.length > 0 && (
          <Sheet title={words.rows}>
            <DataTable
              className="mt-2"
              caption={words.rows}
              captionHidden
              rowKey={({ place }) => place}
              rows={rows}
              columns={[
                { header: words.question, cell: titleOf },
                {
                  header: words.predicted,
                  numeric: true,
                  cell: ({ predicted }) =>
                    predicted === null ? words.unpredicted : words.percent(predicted),
                },
                {
                  header: words.outcome,
                  cell: ({ isRecalled }) => (isRecalled ? words.recalled : words.missed),
                },
              ]}
            />
          </Sheet>
        )}
      </div>
      <div className="mt-8 flex flex-wrap gap-3">
        <ButtonLink variant="primary" size="main" href="/">
          {words.toToday}
        </ButtonLink>
        <ButtonLink variant="quiet" className="min-h-13 max-md:w-full" href="/exam">
          {words.again}
        </ButtonLink>
      </div>
    </ExamFrame>
  )
}

const titleOf = ({ title }: Pick<ExamResultRow, 'title'>): string => (title === '' ? words.gone : title)
