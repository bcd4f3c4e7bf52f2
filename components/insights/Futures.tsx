import { FuturesFan } from '@/components/plots/FuturesFan'
import { DataTable } from '@/components/ui/DataTable'
import { PlotFigure } from '@/components/ui/Plot'
import { Sheet } from '@/components/ui/Sheet'
import type { FutureDay, FuturesDto } from '@/lib/contracts/insights'
import { insights } from '@/lib/words/insights'
import { insightsDays } from '@/lib/words/insights-days'
import { expectedDays } from './days-ahead'
import { endsOf } from './ends-of'

const words = insightsDays.futures

interface FuturesProps {
  readonly futures: FuturesDto
  readonly today: number
}

/** Several futures of the next 14 days. */
export function Futures({ futures, today }: FuturesProps) {
  const { days, paths } = futures
  const expected = expectedDays(futures)
  const [next] = expected
  if (next === undefined) return null
  return (
    <Sheet>
      <PlotFigure
        headline={words.expect(next.recalled.middle, next.day, today)}
        note={words.note(next.recalled.low, next.recalled.high)}
        table={
          <DataTable<FutureDay>
            caption={words.table}
            captionHidden
            columns={[
              { header: words.day, cell: ({ day }) => insights.day(day, today) },
              { header: words.cards, cell: ({ cards }) => insightsDays.due.perCards(cards), numeric: true },
              {
                header: words.middleColumn,
                cell: ({ recalled }) =>
                  recalled === null ? words.nothing : insights.percent(recalled.middle),
                numeric: true,
              },
              {
                header: words.band,
                cell: ({ recalled }) => recalled && words.range(recalled.low, recalled.high),
                numeric: true,
              },
            ]}
            rows={days}
            rowKey={({ day }) => day}
          />
        }
      >
        <FuturesFan
          label={words.plot(
            expected.map(({ recalled, ...day }) =>
              words.part(insights.day(day.day, today), recalled.middle, recalled.low, recalled.high),
            ),
          )}
          days={days.map(({ recalled }) => ({
            middle: recalled?.middle ?? null,
            low: recalled?.low ?? null,
            high: recalled?.high ?? null,
          }))}
          paths={paths}
          ends={endsOf(days, today)}
        />
      </PlotFigure>
    </Sheet>
  )
}
