import { DataTable } from '@/components/ui/DataTable'
import { PlotFigure } from '@/components/ui/Plot'
import type { DatesPreviewDto } from '@/lib/contracts/dates'
import { datesWords } from '@/lib/words/dates'

const words = datesWords.plot

const HEIGHT = 120
const TOP = 24
const BASELINE = TOP + HEIGHT
/** Days between two that are named under the plot. */
const WEEK = 7
/** Share of a day's width that its bar takes. */
const BAR = 0.7

interface DatesPlotProps {
  readonly preview: DatesPreviewDto
  readonly className?: string
}

/** The reviews of the coming weeks, day by day: as the dates are now, and as they would be. */
export function DatesPlot({ preview, className }: DatesPlotProps) {
  const { days, today, fullest } = preview
  const sum = (of: 'before' | 'after') => days.reduce((minutes, day) => minutes + day[of], 0)
  return (
    <PlotFigure
      className={className ?? ''}
      headline={words.headline}
      note={words.fullest(fullest.before, fullest.after, today)}
      legend={<Legend />}
      table={
        <DataTable
          className="text-sm"
          caption={words.headline}
          captionHidden
          columns={[
            { header: words.day, cell: ({ day }) => words.dayName(day, today) },
            { header: words.before, numeric: true, cell: ({ before }) => words.minutes(before) },
            { header: words.after, numeric: true, cell: ({ after }) => words.minutes(after) },
          ]}
          rows={days}
          rowKey={({ day }) => day}
        />
      }
    >
      <Bars {...{ days, today }} label={words.spoken(sum('before'), sum('after'))} />
    </PlotFigure>
  )
}

function Legend() {
  return (
    <>
      <span className="flex items-center gap-2">
        <span className="w-4 border-t-2 border-muted-foreground" />
        {words.before}
      </span>
      <span className="flex items-center gap-2">
        <span className="size-3 rounded-xs bg-primary" />
        {words.after}
      </span>
    </>
  )
}

interface BarsProps extends Pick<DatesPreviewDto, 'days' | 'today'> {
  readonly label: string
}

/** A bar for what would be, a line across it for what is. */
function Bars({ days, today, label }: BarsProps) {
  const most = Math.max(1, ...days.flatMap(({ before, after }) => [before, after]))
  const height = (minutes: number) => (minutes / most) * HEIGHT
  const across = (place: number) => `${(place / days.length) * 100}%`
  return (
    <svg className="plot" width="100%" height={BASELINE + 24} role="img" aria-label={label}>
      <text x="0%" y={TOP - 8}>
        {words.minutes(most)}
      </text>
      <line className="grid" x1="0%" x2="100%" y1={TOP} y2={TOP} />
      {days.map(({ day, before, after }, index) => (
        <g key={day}>
          <rect
            x={across(index + (1 - BAR) / 2)}
            y={BASELINE - height(after)}
            width={across(BAR)}
            height={height(after)}
            fill="var(--primary)"
          />
          {before > 0 && (
            <line
              x1={across(index)}
              x2={across(index + 1)}
              y1={BASELINE - height(before)}
              y2={BASELINE - height(before)}
              stroke="var(--muted-foreground)"
              strokeWidth={2}
            />
          )}
          {index % WEEK === 0 && (
            <text x={across(index)} y={BASELINE + 20}>
              {words.weekOf(day, today)}
            </text>
          )}
        </g>
      ))}
      <line className="axis" x1="0%" x2="100%" y1={BASELINE + 0.5} y2={BASELINE + 0.5} />
    </svg>
  )
}
