import type { ReactNode } from 'react'
import { CalibrationPlot } from '@/components/plots/CalibrationPlot'
import type { Predictor } from '@/components/plots/marks'
import { DataTable } from '@/components/ui/DataTable'
import { PlotFigure } from '@/components/ui/Plot'
import { Sheet } from '@/components/ui/Sheet'
import type { CalibrationBin, PredictionsDto, ScoredDto } from '@/lib/contracts/insights'
import { count } from '@/lib/words/format'
import { insights } from '@/lib/words/insights'
import { ownHeadline, spindleHeadline } from './calibration-sentence'

const words = insights.calibration

/** What came of the learner's own predictions, and of the others' for the same answers. */
export function OwnCalibration({ compared }: { readonly compared: NonNullable<PredictionsDto['compared']> }) {
  const { own, spindle, fsrs, together } = compared
  return (
    <Calibration
      headline={ownHeadline(own)}
      note={[
        words.averages(own.predicted, spindle.predicted, own.recalled),
        words.compared(own.answers),
        words.whiskers,
      ]}
      scored={[
        { of: 'own', figures: own },
        { of: 'spindle', figures: spindle },
        { of: 'together', figures: together },
        { of: 'fsrs', figures: fsrs },
      ]}
    />
  )
}

interface ModelCalibrationProps {
  readonly everything: NonNullable<PredictionsDto['everything']>
  readonly children?: ReactNode
}

/** What came of Spindle's predictions and of FSRS-6's, over all answers that had them. */
export function ModelCalibration({ everything, children }: ModelCalibrationProps) {
  const { spindle, fsrs } = everything
  return (
    <Calibration
      headline={spindleHeadline(spindle)}
      note={[
        words.averagesModels(spindle.predicted, fsrs.predicted, spindle.recalled),
        words.everything(spindle.answers),
        words.whiskers,
      ]}
      scored={[
        { of: 'spindle', figures: spindle },
        { of: 'fsrs', figures: fsrs },
      ]}
    >
      {children}
    </Calibration>
  )
}

interface CalibrationProps {
  readonly headline: string
  readonly note: readonly string[]
  /** The first is drawn on top. */
  readonly scored: readonly { readonly of: Predictor; readonly figures: ScoredDto }[]
  readonly children?: ReactNode
}

function Calibration({ headline, note, scored, children }: CalibrationProps) {
  const series = scored.map(({ of, figures }) => ({ of, points: figures.bins }))
  return (
    <Sheet>
      <PlotFigure headline={headline} note={note.join(' ')} table={<CalibrationTable scored={scored} />}>
        <CalibrationPlot
          label={words.plot(series.map(({ of, points }) => words.series(words.names[of], points)))}
          series={series}
        />
      </PlotFigure>
      {children}
    </Sheet>
  )
}

interface BinRow extends CalibrationBin {
  readonly of: Predictor
}

function CalibrationTable({ scored }: Pick<CalibrationProps, 'scored'>) {
  const rows = scored.flatMap(({ of, figures }) => figures.bins.map((bin) => ({ of, ...bin })))
  return (
    <DataTable<BinRow>
      caption={words.table}
      captionHidden
      columns={[
        { header: words.who, cell: ({ of }) => words.names[of] },
        { header: words.predicted, cell: ({ predicted }) => insights.percent(predicted), numeric: true },
        { header: words.recalled, cell: ({ recalled }) => insights.percent(recalled), numeric: true },
        {
          header: words.likely,
          cell: ({ low, high }) => words.range(low, high),
          numeric: true,
          onPhone: 'hide',
        },
        { header: words.number, cell: ({ answers }) => count(answers), numeric: true },
      ]}
      rows={rows}
      rowKey={({ of, predicted }) => `${of} ${predicted}`}
    />
  )
}
