import { scaleLinear } from 'd3-scale'
import { insights } from '@/lib/words/insights'
import { At, PredictorMark, type Predictor } from './marks'

const words = insights.comparison

interface ScoreDotsProps {
  readonly label: string
  /** The closest first. Brier scores. */
  readonly scores: readonly { readonly of: Predictor; readonly brier: number }[]
}

const ROW = 34
const TOP = 14
/** What saying 50 % every time scores. */
const COIN = 0.25

/** Scores of predictors on one line each: the further left, the closer to what happened. */
export function ScoreDots({ label, scores }: ScoreDotsProps) {
  const worst = Math.max(COIN, ...scores.map(({ brier }) => brier))
  const x = scaleLinear([0, worst], [0, 100])
  const bottom = TOP + (scores.length - 1) * ROW + 18
  return (
    <div role="img" aria-label={label} className="plot-frame plot-frame-named">
      <div className="relative" aria-hidden="true">
        {scores.map(({ of }, row) => (
          <span
            key={of}
            className="absolute left-0 -translate-y-1/2 text-sm font-medium"
            style={{ top: TOP + row * ROW }}
          >
            {insights.calibration.names[of]}
          </span>
        ))}
      </div>
      <div className="plot-area px-2" aria-hidden="true">
        <svg className="plot" width="100%" height={bottom + 24}>
          {scores.map(({ of, brier }, row) => (
            <g key={of}>
              <line className="grid" x1="0%" x2="100%" y1={TOP + row * ROW} y2={TOP + row * ROW} />
              <At x={x(brier)} y={TOP + row * ROW}>
                <PredictorMark of={of} />
                <text className="strong halo" x={12} y={4.5}>
                  {words.score(brier)}
                </text>
              </At>
            </g>
          ))}
          <line className="axis" x1="0%" x2="0%" y1={0} y2={bottom} />
          <line
            className="axis"
            x1={`${x(COIN)}%`}
            x2={`${x(COIN)}%`}
            y1={0}
            y2={bottom}
            strokeDasharray="2 4"
          />
          <text x="0%" y={bottom + 18}>
            {words.none}
            <tspan className="where-ample">{words.perfect}</tspan>
          </text>
          <text x={`${x(COIN)}%`} y={bottom + 18} textAnchor="end">
            {words.coin()}
          </text>
        </svg>
      </div>
    </div>
  )
}
