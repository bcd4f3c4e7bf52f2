import { BacktestPlot } from '@/components/plots/BacktestPlot'
import { DataTable } from '@/components/ui/DataTable'
import { PlotFigure } from '@/components/ui/Plot'
import { Sheet } from '@/components/ui/Sheet'
import type { BacktestDto } from '@/lib/contracts/insights'
import { count } from '@/lib/words/format'
import { insights } from '@/lib/words/insights'
import { insightsDays } from '@/lib/words/insights-days'

const words = insightsDays.backtest

interface BacktestProps {
  /** Null: too few days to say. */
  readonly backtest: BacktestDto | null
  readonly today: number
}

type Row = BacktestDto['recent'][number]

/** How the forecasts of days gone by have done. */
export function Backtest({ backtest, today }: BacktestProps) {
  if (backtest === null) {
    return (
      <Sheet>
        <p className="h-sect">{words.waiting.title}</p>
        <p className="note mt-1">{words.waiting.text}</p>
      </Sheet>
    )
  }
  const { days, held, recent } = backtest
  const heldOfRecent = recent.filter(({ recalled, low, high }) => low <= recalled && recalled <= high).length
  const name = (row: Row | undefined): string => (row === undefined ? '' : insights.day(row.day, today))
  return (
    <Sheet>
      <PlotFigure
        headline={words.held(held, days)}
        note={words.note(days)}
        table={
          <DataTable<Row>
            caption={words.table}
            captionHidden
            columns={[
              { header: words.day, cell: name },
              { header: words.band, cell: ({ low, high }) => words.range(low, high), numeric: true },
              { header: words.recalled, cell: ({ recalled }) => insights.percent(recalled), numeric: true },
              { header: words.number, cell: ({ answers }) => count(answers), numeric: true, onPhone: 'hide' },
            ]}
            rows={[...recent].reverse()}
            rowKey={({ day }) => day}
          />
        }
      >
        <BacktestPlot
          label={words.plot(heldOfRecent, recent.length)}
          days={recent}
          ends={[name(recent[0]), name(recent.at(-1))]}
        />
      </PlotFigure>
    </Sheet>
  )
}
