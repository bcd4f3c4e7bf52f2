import { PlotFrame } from './PlotFrame'
import { shareScale, slotMiddle } from './scales'

export interface BacktestDay {
  readonly recalled: number
  /** The band that was forecast at the beginning of the day. */
  readonly low: number
  readonly high: number
}

interface BacktestPlotProps {
  readonly label: string
  /** The oldest first. */
  readonly days: readonly BacktestDay[]
  readonly ends: readonly [string, string]
}

const HEIGHT = 150

/** Days gone by: the band that was forecast, and what was recalled; filled where the band held it, hollow where not. */
export function BacktestPlot({ label, days, ends }: BacktestPlotProps) {
  const { y, ticks } = shareScale(
    days.flatMap(({ recalled, low }) => [recalled, low]),
    HEIGHT,
  )
  const width = 60 / Math.max(1, days.length)
  return (
    <PlotFrame
      label={label}
      height={HEIGHT}
      yTicks={ticks}
      xTicks={[
        { x: 0, label: ends[0] },
        { x: 100, label: ends[1] },
      ]}
    >
      {days.map(({ recalled, low, high }, index) => {
        const x = slotMiddle(index, days.length)
        const isHeld = low <= recalled && recalled <= high
        return (
          <g key={index}>
            <rect
              x={`${x - width / 2}%`}
              y={y(high)}
              width={`${width}%`}
              height={y(low) - y(high)}
              rx={2}
              fill="var(--model)"
              opacity={0.22}
            />
            <circle
              cx={`${x}%`}
              cy={y(recalled)}
              r={3.5}
              fill={isHeld ? 'var(--foreground)' : 'var(--card)'}
              stroke="var(--foreground)"
              strokeWidth={1.5}
            />
          </g>
        )
      })}
    </PlotFrame>
  )
}
