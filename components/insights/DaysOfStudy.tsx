import { HeatMap } from '@/components/plots/HeatMap'
import { DataTable } from '@/components/ui/DataTable'
import { PlotFigure } from '@/components/ui/Plot'
import { Sheet } from '@/components/ui/Sheet'
import type { HeatDay } from '@/lib/contracts/insights'
import { count } from '@/lib/words/format'
import { insightsDays } from '@/lib/words/insights-days'
import { insights } from '@/lib/words/insights'
import { heatLevel, monthStarts, mostDays } from './heat-sentence'

const words = insightsDays.heat

interface DaysOfStudyProps {
  readonly heat: readonly HeatDay[]
  readonly today: number
}

/** The last 26 weeks, a square a day. */
export function DaysOfStudy({ heat, today }: DaysOfStudyProps) {
  const studied = heat.filter(({ minutes }) => minutes > 0)
  const most = mostDays(heat)
  return (
    <Sheet>
      <PlotFigure
        headline={
          studied.length === 0 ? words.none : most === null ? words.few : words.most(most.low, most.high)
        }
        note={words.note}
        table={
          <DataTable<HeatDay>
            caption={words.table}
            captionHidden
            columns={[
              { header: words.day, cell: ({ day }) => insights.day(day, today) },
              { header: words.time, cell: ({ minutes }) => words.minutes(minutes), numeric: true },
              { header: words.number, cell: ({ answers }) => count(answers), numeric: true },
            ]}
            rows={studied.reverse()}
            rowKey={({ day }) => day}
          />
        }
      >
        <HeatMap
          label={most === null ? words.plotFew : words.plot(most.low, most.high)}
          squares={heat.map(({ day, minutes }) => ({ day, level: heatLevel(minutes) }))}
          months={monthStarts(heat, words.month)}
        />
      </PlotFigure>
    </Sheet>
  )
}
