import { PlotFrame } from './PlotFrame'
import { countScale, slotMiddle } from './scales'

interface DueBarsProps {
  readonly label: string
  /** Minutes a day, today first. */
  readonly minutes: readonly number[]
  /** What the first, the middle and the last day are called. */
  readonly ends: readonly [string, string, string]
}

const HEIGHT = 150

/** Minutes a day from today on; today is filled with the colour of action. */
export function DueBars({ label, minutes, ends }: DueBarsProps) {
  const { y, ticks } = countScale(minutes, HEIGHT)
  const width = 64 / Math.max(1, minutes.length)
  const middle = Math.floor((minutes.length - 1) / 2)
  return (
    <PlotFrame
      label={label}
      height={HEIGHT}
      yTicks={ticks}
      xTicks={[
        { x: 0, label: ends[0] },
        { x: slotMiddle(middle, minutes.length), label: ends[1], where: 'where-wide' },
        { x: 100, label: ends[2] },
      ]}
    >
      {minutes.map((value, index) => (
        <rect
          key={index}
          x={`${slotMiddle(index, minutes.length) - width / 2}%`}
          y={y(value)}
          width={`${width}%`}
          height={y(0) - y(value)}
          rx={Math.min(2, (y(0) - y(value)) / 2)}
          fill={index === 0 ? 'var(--primary)' : 'var(--heat-2)'}
        />
      ))}
    </PlotFrame>
  )
}
