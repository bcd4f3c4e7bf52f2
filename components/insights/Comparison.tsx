import { ScoreDots } from '@/components/plots/ScoreDots'
import type { Predictor } from '@/components/plots/marks'
import { DataTable } from '@/components/ui/DataTable'
import { PlotFigure } from '@/components/ui/Plot'
import { Sheet } from '@/components/ui/Sheet'
import type { PredictionsDto, ScoredDto } from '@/lib/contracts/insights'
import { count, fraction } from '@/lib/words/format'
import { insights } from '@/lib/words/insights'
import { comparisonHeadline, modelsHeadline, togetherSentence } from './comparison-sentence'

const words = insights.comparison
const { names } = insights.calibration

interface Scored {
  readonly of: Predictor
  readonly figures: ScoredDto
}

/** Who predicted better, the learner or Spindle, and the two together. */
export function OwnComparison({ compared }: { readonly compared: NonNullable<PredictionsDto['compared']> }) {
  const { own, spindle, fsrs, together } = compared
  return (
    <Comparison
      headline={comparisonHeadline(compared)}
      note={[
        togetherSentence(compared),
        words.off(spindle.calibrationError * 100, own.calibrationError * 100),
        words.same(own.answers),
      ]}
      meaning
      scored={[
        { of: 'spindle', figures: spindle },
        { of: 'own', figures: own },
        { of: 'together', figures: together },
        { of: 'fsrs', figures: fsrs },
      ]}
    />
  )
}

interface ModelComparisonProps {
  readonly everything: NonNullable<PredictionsDto['everything']>
  /** Says what the score is: where nothing above has said it. */
  readonly meaning: boolean
}

/** Which of the two models predicted better, over all answers. */
export function ModelComparison({ everything, meaning }: ModelComparisonProps) {
  const { spindle, fsrs, closer } = everything
  return (
    <Comparison
      headline={modelsHeadline(closer.fsrs)}
      note={[words.same(spindle.answers)]}
      meaning={meaning}
      scored={[
        { of: 'spindle', figures: spindle },
        { of: 'fsrs', figures: fsrs },
      ]}
    />
  )
}

interface ComparisonProps {
  readonly headline: string
  readonly note: readonly (string | null)[]
  readonly scored: readonly Scored[]
  /** Says what the score is: once on a page. */
  readonly meaning: boolean
}

function Comparison({ headline, note, scored, meaning }: ComparisonProps) {
  const inOrder = [...scored].sort((a, b) => a.figures.brier - b.figures.brier)
  return (
    <Sheet>
      <PlotFigure
        headline={headline}
        note={note.filter((sentence) => sentence !== null).join(' ')}
        table={<ScoreTable scored={inOrder} />}
      >
        <ScoreDots
          label={words.plot(inOrder.map(({ of, figures }) => words.part(names[of], figures.brier)))}
          scores={inOrder.map(({ of, figures }) => ({ of, brier: figures.brier }))}
        />
        {meaning && <p className="note mt-3">{words.meaning()}</p>}
      </PlotFigure>
    </Sheet>
  )
}

const ScoreTable = ({ scored }: { readonly scored: readonly Scored[] }) => (
  <DataTable<Scored>
    caption={words.table}
    captionHidden
    columns={[
      { header: insights.calibration.who, cell: ({ of }) => names[of] },
      { header: words.brier, cell: ({ figures }) => words.score(figures.brier), numeric: true },
      {
        header: words.logLoss,
        cell: ({ figures }) => fraction(figures.logLoss, 3),
        numeric: true,
        onPhone: 'hide',
      },
      { header: words.error, cell: ({ figures }) => words.errorOf(figures.calibrationError), numeric: true },
      {
        header: insights.calibration.number,
        cell: ({ figures }) => count(figures.answers),
        numeric: true,
        onPhone: 'hide',
      },
    ]}
    rows={scored}
    rowKey={({ of }) => of}
  />
)
