import { DayTrace } from '@/components/plots/DayTrace'
import { DataTable } from '@/components/ui/DataTable'
import { PlotFigure, TraceLegend } from '@/components/ui/Plot'
import { Sheet } from '@/components/ui/Sheet'
import type { TraceDay } from '@/lib/contracts/insights'
import { count } from '@/lib/words/format'
import { insights } from '@/lib/words/insights'
import { endsOf } from './ends-of'
import { furthest, isWeekly, predictedDays, traceHeadline, wholePoints } from './trace-sentence'

const words = insights.trace

interface SurprisesOverTimeProps {
  readonly trace: readonly TraceDay[]
  readonly today: number
}

/** The trace of surprises, a tick a day; over years a tick a week. */
export function SurprisesOverTime({ trace, today }: SurprisesOverTimeProps) {
  const weekly = isWeekly(trace)
  const points = predictedDays(trace)
  const most = furthest(points)
  return (
    <Sheet>
      <PlotFigure
        headline={traceHeadline(points, weekly)}
        note={[
          words.note(weekly),
          most === null || most.points === 0
            ? ''
            : words.furthest(insights.day(most.day, today), most.points),
        ].join(' ')}
        legend={<TraceLegend />}
        table={<TraceTable trace={trace} today={today} weekly={weekly} />}
      >
        <DayTrace
          label={plotSentence(
            points.map((point) => point.points),
            weekly,
          )}
          values={trace.map(({ surprise }) => (surprise === null ? null : wholePoints(surprise)))}
          ends={endsOf(trace, today)}
        />
      </PlotFigure>
    </Sheet>
  )
}

function plotSentence(points: readonly number[], weekly: boolean): string {
  if (points.length === 0) return words.plotNone
  const above = points.filter((value) => value > 0).length
  const below = points.filter((value) => value < 0).length
  return words.plot(above, below, Math.min(...points), Math.max(...points), weekly)
}

interface TraceTableProps extends SurprisesOverTimeProps {
  readonly weekly: boolean
}

const TraceTable = ({ trace, today, weekly }: TraceTableProps) => (
  <DataTable<TraceDay>
    caption={words.table}
    captionHidden
    columns={[
      { header: weekly ? words.week : words.day, cell: ({ day }) => insights.day(day, today) },
      {
        header: words.surprise,
        cell: ({ surprise }) => (surprise === null ? words.noSurprise : insights.points(surprise * 100)),
        numeric: true,
      },
      { header: words.number, cell: ({ answers }) => count(answers), numeric: true },
    ]}
    rows={trace.filter(({ answers }) => answers > 0).reverse()}
    rowKey={({ day }) => day}
  />
)
