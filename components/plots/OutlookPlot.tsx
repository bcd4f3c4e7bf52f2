import { area, line } from 'd3-shape'
import { At, PredictorMark, spread } from './marks'
import { PlotFrame, Stretched, type YTick } from './PlotFrame'
import { percentage } from '@/lib/words/format'

interface OutlookDay {
  readonly expected: number
  readonly low: number
}

interface OutlookPlotProps {
  readonly label: string
  /** From today to the day that counts. */
  readonly days: readonly OutlookDay[]
  /** The share wanted on that day. */
  readonly wanted: number
  readonly ends: readonly [string, string]
  /** What the lines stand for, where they end. */
  readonly endLabels: { readonly expected: string; readonly low: string; readonly wanted: string }
}

const HEIGHT = 220
const TICKS = [0, 0.25, 0.5, 0.75, 1]

/** A share that grows towards a day: what is expected, what comes on a bad day, and what is wanted. */
export function OutlookPlot({ label, days, wanted, ends, endLabels }: OutlookPlotProps) {
  const last = days.at(-1)
  if (last === undefined) return null
  const y = (share: number): number => HEIGHT * (1 - share)
  const across = (index: number): number => (days.length === 1 ? 0 : (index / (days.length - 1)) * 100)
  const expected = line<OutlookDay>(
    (_, index) => across(index),
    (day) => y(day.expected),
  )
  const between = area<OutlookDay>(
    (_, index) => across(index),
    (day) => y(day.low),
    (day) => y(day.expected),
  )
  const ticks: YTick[] = TICKS.map((share) => ({
    y: y(share),
    label: String(percentage(share)),
    isAxis: share === 0,
  }))
  const labels = spread(
    [
      { text: endLabels.wanted, y: y(wanted), isStrong: false },
      { text: endLabels.expected, y: y(last.expected), isStrong: true },
      { text: endLabels.low, y: y(last.low), isStrong: false },
    ].toSorted((a, b) => a.y - b.y),
    18,
    HEIGHT,
  )
  return (
    <PlotFrame
      label={label}
      height={HEIGHT}
      yTicks={ticks}
      xTicks={[
        { x: 0, label: ends[0] },
        { x: 100, label: ends[1] },
      ]}
      right={104}
    >
      <Stretched height={HEIGHT}>
        <path d={between(days) ?? undefined} fill="var(--model)" opacity={0.16} />
        <path d={expected(days) ?? undefined} fill="none" stroke="var(--model)" strokeWidth={2.5} />
      </Stretched>
      <line
        x1="0%"
        x2="100%"
        y1={y(wanted)}
        y2={y(wanted)}
        stroke="var(--chart-5)"
        strokeDasharray="1 4"
        strokeWidth={2}
      />
      <At x={100} y={y(last.expected)}>
        <PredictorMark of="spindle" />
      </At>
      {labels.map(({ text, isStrong, y: height }) => (
        <text key={text} className={isStrong ? 'strong' : undefined} x="100%" dx={10} y={height + 4.5}>
          {text}
        </text>
      ))}
    </PlotFrame>
  )
}
