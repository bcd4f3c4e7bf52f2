import { DAYS_A_WEEK, weekdayOf } from './weeks'
import { insightsDays } from '@/lib/words/insights-days'

const words = insightsDays.heat

export interface HeatSquare {
  /** Study day. */
  readonly day: number
  /** 0 nothing … 4 most. */
  readonly level: 0 | 1 | 2 | 3 | 4
}

interface HeatMapProps {
  readonly label: string
  /** One after the other, the oldest first. */
  readonly squares: readonly HeatSquare[]
  /** Below the weeks: at the day they begin with. */
  readonly months: readonly { readonly day: number; readonly name: string }[]
}

/** A square and the gap beside it, in the drawing's own measure: it is scaled, and holds no text. */
const PITCH = 10
const SIDE = 8.8

/** Days as squares, a column a week, a row a weekday; the stronger the colour, the longer the day. */
export function HeatMap({ label, squares, months }: HeatMapProps) {
  const first = squares[0]?.day ?? 0
  const weekOf = (day: number): number => Math.floor((day - first + weekdayOf(first)) / DAYS_A_WEEK)
  const weeks = weekOf(squares.at(-1)?.day ?? first) + 1
  return (
    <div role="img" aria-label={label}>
      <div className="plot-frame" aria-hidden="true">
        <div className="relative">
          {words.weekdays.map(({ row, name }) => (
            <span
              key={name}
              className="tiny absolute left-0 -translate-y-1/2"
              style={{ top: `${((row + 0.5) / DAYS_A_WEEK) * 100}%` }}
            >
              {name}
            </span>
          ))}
        </div>
        <svg className="plot" viewBox={`0 0 ${weeks * PITCH} ${DAYS_A_WEEK * PITCH}`}>
          {squares.map(({ day, level }) => (
            <rect
              key={day}
              x={weekOf(day) * PITCH}
              y={weekdayOf(day) * PITCH}
              width={SIDE}
              height={SIDE}
              rx={2}
              fill={`var(--heat-${level})`}
            />
          ))}
        </svg>
        <span />
        <svg className="plot" width="100%" height={22}>
          {months.map(({ day, name }) => {
            const x = (weekOf(day) / weeks) * 100
            return (
              <text key={day} x={`${x}%`} y={17} textAnchor={x > 92 ? 'end' : 'start'}>
                {name}
              </text>
            )
          })}
        </svg>
      </div>
      <div className="tiny mt-3 flex items-center gap-2" aria-hidden="true">
        {words.least}
        {([0, 1, 2, 3, 4] as const).map((level) => (
          <span key={level} className="size-3.5 rounded-xs" style={{ background: `var(--heat-${level})` }} />
        ))}
        {words.mostOf}
      </div>
    </div>
  )
}
