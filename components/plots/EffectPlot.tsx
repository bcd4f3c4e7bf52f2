import { scaleLinear } from 'd3-scale'
import { points } from '@/lib/words/format'
import { At } from './marks'

export interface Effect {
  readonly name: string
  /** Points, with their interval. */
  readonly estimate: number
  readonly low: number
  readonly high: number
  /** The interval is all on one side of nothing. */
  readonly isClear: boolean
}

interface EffectPlotProps {
  readonly label: string
  readonly effects: readonly Effect[]
}

const ROW = 44
const TOP = 32

/** Differences with their intervals around none: filled where the interval is all on one side, hollow where not. */
export function EffectPlot({ label, effects }: EffectPlotProps) {
  const reach = Math.max(5, ...effects.flatMap(({ low, high }) => [Math.abs(low), Math.abs(high)]))
  const scale = scaleLinear([-reach, reach], [0, 100]).nice(6)
  const bottom = TOP + (effects.length - 1) * ROW + 16
  const ticks = scale.ticks(6)
  return (
    <div className="plot-area px-3" role="img" aria-label={label}>
      <svg className="plot" width="100%" height={bottom + 24} aria-hidden="true">
        {ticks.map((tick) => (
          <At key={tick} x={scale(tick)} y={0}>
            <line className={tick === 0 ? 'axis' : 'grid'} y1={4} y2={bottom} />
            <text y={bottom + 18} textAnchor="middle">
              {points(tick)}
            </text>
          </At>
        ))}
        {effects.map(({ name, estimate, low, high, isClear }, row) => (
          <g key={name}>
            <text className="halo" x="-0.75rem" y={TOP + row * ROW - 16}>
              {name}
            </text>
            <line
              x1={`${scale(low)}%`}
              x2={`${scale(high)}%`}
              y1={TOP + row * ROW}
              y2={TOP + row * ROW}
              stroke="var(--model)"
              strokeWidth={2}
              opacity={isClear ? 1 : 0.6}
            />
            <circle
              cx={`${scale(estimate)}%`}
              cy={TOP + row * ROW}
              r={5}
              fill={isClear ? 'var(--model)' : 'var(--card)'}
              stroke="var(--model)"
              strokeWidth={2}
            />
          </g>
        ))}
      </svg>
    </div>
  )
}
