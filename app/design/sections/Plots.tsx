import { DataTable } from '@/components/ui/DataTable'
import { DayBars } from '@/components/ui/DayBars'
import { PlotFigure, TraceLegend } from '@/components/ui/Plot'
import { Sheet } from '@/components/ui/Sheet'
import { SurprisePlot } from '@/components/ui/SurprisePlot'
import { words } from '@/lib/words'
import { Section } from './Section'

const { common, design } = words
const { plot } = design

const MINUTES = [28, 22, 25, 12, 18, 8, 24]
const DAYS = plot.days.map((label, index) => ({ label, value: MINUTES[index] ?? 0, current: index === 0 }))
const POINTS = [
  8, 12, -71, 7, 5, 22, 9, -44, 31, 14, 6, 11, 40, 18, 10, -88, 16, 5, 12, 26, -62, 9, 15, 6, 19, 8, -79, 21,
  7, 13, 11, 5,
]
const LABELS: Partial<Record<number, string>> = { 2: plot.labels[0], 15: plot.labels[1], 26: plot.labels[2] }
const ANSWERS = POINTS.map((points, index) => {
  const label = LABELS[index]
  return label === undefined ? { points } : { points, label }
})

export function Plots() {
  return (
    <Section title={design.section.plots}>
      <div className="grid items-start gap-6 lg:grid-cols-[1fr_20rem]">
        <Sheet>
          <PlotFigure
            headline={plot.surpriseHeadline}
            legend={<TraceLegend />}
            table={
              <DataTable
                caption={plot.surpriseHeadline}
                captionHidden
                columns={[
                  { header: common.trace.answerColumn, cell: (row) => row.number },
                  {
                    header: common.trace.surpriseColumn,
                    cell: (row) => common.surprise.points(row.points),
                    numeric: true,
                  },
                ]}
                rows={POINTS.map((points, index) => ({ number: index + 1, points }))}
                rowKey={(row) => row.number}
              />
            }
          >
            <SurprisePlot answers={ANSWERS} />
          </PlotFigure>
        </Sheet>
        <Sheet isNarrow>
          <PlotFigure
            headline={plot.weekHeadline}
            note={plot.weekNote}
            table={
              <DataTable
                caption={plot.weekHeadline}
                captionHidden
                columns={[
                  { header: plot.dayColumn, cell: (row) => row.label },
                  { header: plot.minutesColumn, cell: (row) => row.value, numeric: true },
                ]}
                rows={DAYS}
                rowKey={(row) => row.label}
              />
            }
          >
            <DayBars bars={DAYS} label={plot.weekSentence} />
          </PlotFigure>
        </Sheet>
      </div>
    </Section>
  )
}
