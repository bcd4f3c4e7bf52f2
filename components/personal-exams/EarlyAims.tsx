'use client'

import { Button } from '@/components/ui/Button'
import { Callout } from '@/components/ui/Callout'
import { DataTable } from '@/components/ui/DataTable'
import type { ExamDto } from '@/lib/contracts/personal-exams'
import { EXAM_DAYS, type AimTried, type ExamVerdict } from '@/lib/planning'
import { percent } from '@/lib/words/format'
import { personalExams } from '@/lib/words/personal-exams'
import type { KeepExam } from './exam-actions'
import { problemSentence } from './exam-form'
import { useChange } from './use-change'

const words = personalExams.early

interface EarlyAimsProps {
  readonly exam: ExamDto
  readonly verdict: ExamVerdict
  readonly change: KeepExam
}

/** What an exam's cards could be aimed at until it is near, what each would bring, and the one that does for fewest minutes. */
export function EarlyAims({ exam, verdict: { aims }, change }: EarlyAimsProps) {
  const { isBusy, problem, take } = useChange(exam, change)
  if (aims === null || aims.tried.length < 2) return null
  const { tried, best } = aims
  const { today, facts, outlook } = exam
  const inForce = outlook?.earlyAim ?? null
  return (
    <section className="mt-8 border-t border-border pt-6" aria-labelledby="early-aims">
      <h2 id="early-aims" className="h-sect">
        {words.title(facts.examDay - EXAM_DAYS, today)}
      </h2>
      <p className="mt-2 max-w-measure">{words.lead}</p>
      <DataTable<AimTried>
        className="mt-3"
        caption={words.table}
        captionHidden
        columns={[
          {
            header: words.aim,
            cell: ({ earlyAim }) => words.choice(earlyAim, earlyAim === inForce),
          },
          {
            header: words.minutes,
            cell: ({ outlook: { minutes } }) => words.minutesFigure(minutes),
            numeric: true,
          },
          { header: words.expected, cell: ({ outlook: { expected } }) => percent(expected), numeric: true },
          { header: words.low, cell: ({ outlook: { low } }) => percent(low), numeric: true },
          {
            header: words.monthAfter,
            cell: ({ outlook: { monthAfter } }) => percent(monthAfter),
            numeric: true,
          },
        ]}
        rows={tried}
        rowKey={({ earlyAim }) => earlyAim ?? 'own'}
      />
      <p className="note mt-3 max-w-measure">{words.explained}</p>
      {problem !== null && (
        <Callout tone="error" className="mt-4">
          {problemSentence(problem)}
        </Callout>
      )}
      <p className="mt-4 max-w-measure">
        {words.best(best.earlyAim, best.earlyAim === inForce, best.outlook.expected >= facts.target)}
      </p>
      <div className="mt-3 flex flex-wrap gap-3">
        {tried
          .filter(({ earlyAim }) => earlyAim !== inForce)
          .map(({ earlyAim }) => (
            <Button
              key={earlyAim ?? 'own'}
              variant="secondary"
              busy={isBusy ? personalExams.forecast.taking : undefined}
              onClick={() => take({ earlyAim })}
            >
              {words.take(earlyAim)}
            </Button>
          ))}
      </div>
    </section>
  )
}
