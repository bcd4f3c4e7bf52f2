import { DataTable } from '@/components/ui/DataTable'
import { PlotFigure } from '@/components/ui/Plot'
import type { RatedBlockDto } from '@/lib/contracts/focus'
import { calendarDay, clockTime, dayName, weekday } from '@/lib/words/format'
import { focus as words } from '@/lib/words/focus'
import { RATINGS } from './ratings'

interface RatedChartProps {
  /** Latest first. */
  readonly blocks: readonly RatedBlockDto[]
  readonly now: number
  readonly zone: string
}

const ROW = 34
const TOP = 18
/** Where a rating stands across the plot: the labels keep the left, and the ends keep room for their circles. */
const across = (rating: number): string => `${20 + (rating - 1) * 19}%`

/** Dread before and after each of the last blocks. */
export function RatedChart({ blocks, now, zone }: RatedChartProps) {
  const today = calendarDay(now, zone)
  const rows = blocks.map((block) => ({ ...block, day: calendarDay(block.startedAt, zone) }))
  const [dread, felt] = [mean(blocks.map((block) => block.dread)), mean(blocks.map((block) => block.felt))]
  const bottom = TOP + (rows.length - 1) * ROW + 18
  return (
    <div className="sheet mt-6 p-5 md:p-6">
      <PlotFigure
        headline={felt < dread ? words.chart.worst : words.chart.same}
        note={words.chart.note(blocks.length, dread, felt)}
        legend={<Legend />}
        table={
          <DataTable
            caption={words.chart.plot(blocks)}
            captionHidden
            columns={[
              {
                header: words.chart.day,
                cell: ({ day, startedAt }) => `${dayName(day, today)}, ${clockTime(startedAt, zone)}`,
              },
              { header: words.chart.before, cell: (row) => row.dread, numeric: true },
              { header: words.chart.after, cell: (row) => row.felt, numeric: true },
            ]}
            rows={rows}
            rowKey={({ blockId }) => blockId}
          />
        }
      >
        <svg
          className="plot"
          width="100%"
          height={bottom + 24}
          role="img"
          aria-label={words.chart.plot(blocks)}
        >
          {RATINGS.map((rating) => (
            <g key={rating}>
              <line className="grid" x1={across(rating)} x2={across(rating)} y1={0} y2={bottom} />
              <text x={across(rating)} y={bottom + 20} textAnchor="middle">
                {rating}
              </text>
            </g>
          ))}
          {rows.map(({ blockId, day, ...ratings }, index) => {
            const y = TOP + index * ROW
            return (
              <g key={blockId}>
                <text className={day === today ? 'strong' : undefined} x={0} y={y + 5}>
                  {day === today ? words.chart.today : weekday(day)}
                </text>
                <line
                  x1={across(ratings.dread)}
                  x2={across(ratings.felt)}
                  y1={y}
                  y2={y}
                  stroke="var(--chart-1)"
                  strokeWidth="2"
                />
                <circle
                  cx={across(ratings.dread)}
                  cy={y}
                  r="5.5"
                  fill="var(--card)"
                  stroke="var(--chart-1)"
                  strokeWidth="2.5"
                />
                <circle
                  cx={across(ratings.felt)}
                  cy={y}
                  r={ratings.felt === ratings.dread ? 3 : 6}
                  fill="var(--chart-1)"
                />
              </g>
            )
          })}
        </svg>
      </PlotFigure>
    </div>
  )
}

const Legend = () => (
  <>
    <span className="flex items-center gap-2">
      <span className="size-3 rounded-full border-2 border-chart-1" />
      {words.chart.before}
    </span>
    <span className="flex items-center gap-2">
      <span className="size-3 rounded-full bg-chart-1" />
      {words.chart.after}
    </span>
  </>
)

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length
