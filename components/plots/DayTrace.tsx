import { TraceMarks } from '@/components/ui/Trace'
import { traceMarks } from '@/components/ui/trace-geometry'
import { PlotFrame } from './PlotFrame'
import { pointScale } from './scales'

interface DayTraceProps {
  readonly label: string
  /** Points of surprise, a day or a week each; null where nothing was predicted. */
  readonly values: readonly (number | null)[]
  /** What the first, the middle and the last of them are called. */
  readonly ends: readonly [string, string, string]
}

const HEIGHT = 180

/** Surprises over time: ticks up for better than predicted, hollow rings down for less, dots where there is nothing. */
export function DayTrace({ label, values, ends }: DayTraceProps) {
  const { y, ticks } = pointScale(
    values.filter((value) => value !== null),
    HEIGHT,
  )
  const middle = (Math.floor((values.length - 1) / 2) / Math.max(1, values.length - 1)) * 100
  const scale = { baseline: y(0), pixelsPerPoint: y(0) - y(1), topEdge: 0 }
  return (
    <PlotFrame
      label={label}
      height={HEIGHT}
      ticks={values.length}
      yTicks={ticks}
      xTicks={[
        { x: 0, label: ends[0] },
        ...(values.length > 2 ? [{ x: middle, label: ends[1], where: 'where-wide' as const }] : []),
        ...(values.length > 1 ? [{ x: 100, label: ends[2] }] : []),
      ]}
    >
      <TraceMarks marks={traceMarks(values, values.length, scale)} baseline={y(0)} />
    </PlotFrame>
  )
}
