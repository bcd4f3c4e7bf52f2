interface DayBar {
  /** Under the bar: `today`, `Wed`. */
  readonly label: string
  readonly value: number
  /** Filled with the colour of action; the others stay quiet. */
  readonly current?: boolean
}

interface DayBarsProps {
  readonly bars: readonly DayBar[]
  /** What the plot shows, as one sentence. */
  readonly label: string
}

const PLOT_HEIGHT = 63
const TOP = 22
const BASELINE = TOP + PLOT_HEIGHT
const BAR_WIDTH = 26

/** A few days side by side, each with its number on top. Give it a figure with a headline and a table. */
export function DayBars({ bars, label }: DayBarsProps) {
  const highest = Math.max(1, ...bars.map((bar) => bar.value))
  return (
    <svg className="plot" width="100%" height={BASELINE + 28} role="img" aria-label={label}>
      {bars.map((bar, index) => {
        const height = (bar.value / highest) * PLOT_HEIGHT
        return (
          // A nested svg puts its origin at a percentage, so that all within it can stay in pixels.
          <svg key={bar.label} x={`${((index + 0.5) / bars.length) * 100}%`} overflow="visible">
            <rect
              x={-BAR_WIDTH / 2}
              y={BASELINE - height}
              width={BAR_WIDTH}
              height={height}
              rx={Math.min(4, height / 2)}
              fill={bar.current ? 'var(--primary)' : 'var(--heat-1)'}
            />
            <text className="strong" x={0} y={BASELINE - height - 6} textAnchor="middle">
              {bar.value}
            </text>
            <text x={0} y={BASELINE + 20} textAnchor="middle">
              {bar.label}
            </text>
          </svg>
        )
      })}
      <line className="axis" x1="0%" x2="100%" y1={BASELINE + 0.5} y2={BASELINE + 0.5} />
    </svg>
  )
}
