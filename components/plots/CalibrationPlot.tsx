import { line } from 'd3-shape'
import { insights } from '@/lib/words/insights'
import { At, PREDICTOR_COLOR, PREDICTOR_DASH, PredictorMark, spread, Whisker, type Predictor } from './marks'
import { PlotFrame, Stretched } from './PlotFrame'
import { shareScale } from './scales'

const words = insights.calibration

interface CalibrationPoint {
  readonly predicted: number
  readonly recalled: number
  readonly low: number
  readonly high: number
}

export interface CalibrationSeries {
  readonly of: Predictor
  /** By rising prediction. */
  readonly points: readonly CalibrationPoint[]
}

interface CalibrationPlotProps {
  readonly label: string
  /** Four at most; the first lies on top. */
  readonly series: readonly CalibrationSeries[]
}

const HEIGHT = 240
const TICKS = [0, 25, 50, 75, 100]
const GAP = 18

/** What came of predictions, prediction by prediction: on the rising line they were exactly right. */
export function CalibrationPlot({ label, series }: CalibrationPlotProps) {
  const { y } = shareScale([0], HEIGHT)
  const path = line<CalibrationPoint>(
    ({ predicted }) => predicted * 100,
    ({ recalled }) => y(recalled),
  )
  const upwards = [...series].reverse()
  const names = spread(
    series.flatMap(({ of, points }) => {
      const last = points.at(-1)
      return last === undefined ? [] : [{ of, y: y(last.recalled) }]
    }),
    GAP,
    HEIGHT - 6,
  )
  return (
    <PlotFrame
      label={label}
      height={HEIGHT}
      yTicks={TICKS.map((tick) => ({ y: y(tick / 100), label: String(tick), isAxis: tick === 0 }))}
      xTicks={TICKS.map((tick) => ({ x: tick, label: String(tick), isCentred: true }))}
      xLabel={words.axis}
      right={84}
    >
      <Stretched height={HEIGHT}>
        <path className="axis" d={`M0 ${y(0)}L100 ${y(1)}`} />
        {upwards.map(({ of, points }) => (
          <path
            key={of}
            d={path(points) ?? undefined}
            fill="none"
            stroke={PREDICTOR_COLOR[of]}
            strokeWidth={2}
            strokeDasharray={PREDICTOR_DASH[of]}
            strokeLinecap={of === 'fsrs' ? 'round' : 'butt'}
          />
        ))}
      </Stretched>
      <text className="halo" x="12%" y={y(0.03)}>
        {words.exact}
      </text>
      {upwards.map(({ of, points }) =>
        points.map(({ predicted, low, high }) => (
          <Whisker
            key={`${of} ${predicted}`}
            x={predicted * 100}
            top={y(high)}
            bottom={y(low)}
            color={PREDICTOR_COLOR[of]}
            quiet={of === 'fsrs' || of === 'together'}
          />
        )),
      )}
      {upwards.map(({ of, points }) =>
        points.map(({ predicted, recalled }) => (
          <At key={`${of} ${predicted}`} x={predicted * 100} y={y(recalled)}>
            <PredictorMark of={of} />
          </At>
        )),
      )}
      {names.map(({ of, y: height }) => (
        <At key={of} x={100} y={height}>
          <svg x={16} overflow="visible">
            <PredictorMark of={of} />
          </svg>
          <text className="strong" x={28} y={4.5}>
            {words.names[of]}
          </text>
        </At>
      ))}
    </PlotFrame>
  )
}
