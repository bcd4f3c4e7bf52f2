'use client'

import { OutlookPlot } from '@/components/plots/OutlookPlot'
import { Bone } from '@/components/ui/Bones'
import { Callout } from '@/components/ui/Callout'
import { DataTable } from '@/components/ui/DataTable'
import { PlotFigure } from '@/components/ui/Plot'
import { Sheet } from '@/components/ui/Sheet'
import type { ExamDto } from '@/lib/contracts/personal-exams'
import type { ExamOutlookDay, ExamVerdict, ExamVerdictRequest } from '@/lib/planning'
import { dayName, percent, shortDay } from '@/lib/words/format'
import { personalExams } from '@/lib/words/personal-exams'
import { EarlyAims } from './EarlyAims'
import type { KeepExam } from './exam-actions'
import { ExamVerdictView } from './ExamVerdictView'
import { useVerdict } from './use-verdict'

const words = personalExams.forecast
/** Rows of the table: further days are a few apart. */
const ROWS = 15

interface ExamForecastProps {
  readonly exam: ExamDto
  readonly outlook: ExamVerdictRequest
  readonly change: KeepExam
}

/** How an exam's day would go if the plan is kept, and what the minutes can reach. */
export function ExamForecast({ exam, outlook, change }: ExamForecastProps) {
  const { verdict, isWorking, hasFailed } = useVerdict(outlook)
  return (
    <Sheet aria-busy={isWorking}>
      <p role="status" className="sr-only">
        {isWorking && words.working}
      </p>
      {hasFailed && <Callout tone="error">{words.failed}</Callout>}
      {!hasFailed && verdict === null && <Bone className="h-80 rounded-lg" />}
      {verdict !== null && (
        <>
          <ExamVerdictView {...{ exam, verdict, change }} />
          <Outlook exam={exam} verdict={verdict} />
          <EarlyAims {...{ exam, verdict, change }} />
        </>
      )}
    </Sheet>
  )
}

function Outlook({ exam, verdict }: { readonly exam: ExamDto; readonly verdict: ExamVerdict }) {
  const { today, cards, facts } = exam
  const { days, expected, low } = verdict.outlook
  const some = someDays(days)
  const part = ({ day, ...shares }: ExamOutlookDay): string =>
    words.part(today + day, today, shares.expected, shares.low)
  return (
    <PlotFigure
      className="mt-6"
      headline={words.headline(expected, cards, facts.examDay, today)}
      note={words.note(low)}
      table={
        <DataTable<ExamOutlookDay>
          caption={words.table}
          captionHidden
          columns={[
            { header: words.day, cell: ({ day }) => dayName(today + day, today) },
            { header: words.expected, cell: (row) => percent(row.expected), numeric: true },
            { header: words.low, cell: (row) => percent(row.low), numeric: true },
          ]}
          rows={some}
          rowKey={({ day }) => day}
        />
      }
    >
      <OutlookPlot
        label={words.plot([days[0], days.at(-1)].flatMap((day) => (day === undefined ? [] : part(day))))}
        days={days}
        wanted={facts.target}
        ends={[dayName(today, today), shortDay(facts.examDay, today)]}
        endLabels={{
          expected: words.expectedEnd(percent(expected)),
          low: words.lowEnd(percent(low)),
          wanted: words.wantedEnd(percent(facts.target)),
        }}
      />
      <p className="note mt-3">{words.explained}</p>
    </PlotFigure>
  )
}

/** Some of the days, the first and the last among them. */
function someDays(days: readonly ExamOutlookDay[]): readonly ExamOutlookDay[] {
  const step = Math.max(1, Math.ceil((days.length - 1) / (ROWS - 1)))
  return days.filter(({ day }) => (days.length - 1 - day) % step === 0 || day === 0)
}
