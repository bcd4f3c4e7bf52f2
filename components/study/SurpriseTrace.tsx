import { DataTable } from '@/components/ui/DataTable'
import { PlotFigure, TraceLegend } from '@/components/ui/Plot'
import { SurprisePlot } from '@/components/ui/SurprisePlot'
import { studyDone } from '@/lib/words/study-done'
import type { Summary, SummaryAnswer } from './summary'

const words = studyDone.plot

/** Labels closer than this share of the plot would run into each other. */
const LABEL_APART = 0.25
const LABEL_CHARS = 22

/** The surprises of the sitting in the order they came: a headline, the plot, its table. */
export function SurpriseTrace({ summary: { answers, worth } }: { readonly summary: Summary }) {
  const labelled = labelledAnswers(answers, worth)
  return (
    <div className="sheet min-w-0 p-5 md:p-7">
      <PlotFigure
        headline={words.title}
        legend={<TraceLegend />}
        table={
          <DataTable
            className="text-sm"
            caption={words.title}
            captionHidden
            columns={[
              { header: words.card, cell: ({ title }) => title },
              {
                header: words.predicted,
                numeric: true,
                cell: ({ predicted }) => (predicted === null ? words.unpredicted : words.percent(predicted)),
              },
              {
                header: words.outcome,
                cell: ({ isRecalled }) => (isRecalled ? words.recalled : words.missed),
              },
              {
                header: words.surprise,
                numeric: true,
                cell: ({ points }) => (points === null ? words.none : words.points(points)),
              },
            ]}
            rows={answers.map((answer, index) => ({ ...answer, index }))}
            rowKey={({ index }) => index}
          />
        }
      >
        <SurprisePlot
          answers={answers.map((answer) => ({
            points: answer.points,
            ...(labelled.has(answer) ? { label: shortened(answer.title) } : {}),
          }))}
        />
      </PlotFigure>
    </div>
  )
}

/** The worst answers that leave room for each other's names. */
function labelledAnswers(
  answers: readonly SummaryAnswer[],
  worth: readonly SummaryAnswer[],
): ReadonlySet<SummaryAnswer> {
  const apart = answers.length * LABEL_APART
  const places: number[] = []
  for (const { cardId } of worth) {
    const place = answers.findIndex((answer) => answer.cardId === cardId)
    if (places.every((other) => Math.abs(other - place) >= apart)) places.push(place)
  }
  return new Set(places.flatMap((place) => answers[place] ?? []))
}

function shortened(title: string): string {
  return title.length <= LABEL_CHARS ? title : `${title.slice(0, LABEL_CHARS - 1).trimEnd()}…`
}
