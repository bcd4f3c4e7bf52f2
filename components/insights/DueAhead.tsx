import { DueBars } from '@/components/plots/DueBars'
import { DataTable } from '@/components/ui/DataTable'
import { PlotFigure } from '@/components/ui/Plot'
import { Sheet } from '@/components/ui/Sheet'
import type { DueDay } from '@/lib/contracts/insights'
import { insights } from '@/lib/words/insights'
import { insightsDays } from '@/lib/words/insights-days'
import { endsOf } from './ends-of'
import { fullestDay, minutesPerDay } from './days-ahead'

const words = insightsDays.due

interface DueAheadProps {
  readonly due: readonly DueDay[]
  readonly today: number
}

/** The minutes that come back on each of the next 30 days. */
export function DueAhead({ due, today }: DueAheadProps) {
  const fullest = fullestDay(due)
  const name = ({ day }: DueDay): string => insights.day(day, today)
  if (fullest === null) {
    return (
      <Sheet>
        <p className="h-sect">{words.none}</p>
        <p className="note mt-1">{words.noteNone}</p>
      </Sheet>
    )
  }
  const minutes = due.map((day) => Math.ceil(day.minutes))
  return (
    <Sheet>
      <PlotFigure
        headline={words.perDay(minutesPerDay(due))}
        note={words.note(name(fullest), fullest.minutes)}
        table={
          <DataTable<DueDay>
            caption={words.table}
            captionHidden
            columns={[
              { header: words.day, cell: name },
              { header: words.time, cell: (day) => words.minutes(day.minutes), numeric: true },
              { header: words.cards, cell: ({ cards }) => words.perCards(cards), numeric: true },
            ]}
            rows={due}
            rowKey={({ day }) => day}
          />
        }
      >
        <DueBars
          label={words.plot(minutes[0] ?? 0, Math.ceil(fullest.minutes), name(fullest))}
          minutes={minutes}
          ends={endsOf(due, today)}
        />
      </PlotFigure>
    </Sheet>
  )
}
