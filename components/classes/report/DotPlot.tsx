import { COLUMN, type RecallColumn } from '@/lib/classes'
import { report } from '@/lib/words/report'

const words = report.readiness

/** A circle at its largest, and the height the tallest column may take, pixels. */
const LARGEST = 10
const TALLEST = 176
const TOP = 26
/** A column is at least so wide, on the narrowest phone. */
const NARROWEST = 22
const GAP = 2

interface DotPlotProps {
  readonly columns: readonly RecallColumn[]
  /** 0 … 1; null: there is none. */
  readonly target: number | null
}

/** Learners by what they are expected to recall: one circle is one learner, hollow below the target. */
export function DotPlot({ columns, target }: DotPlotProps) {
  const most = Math.max(1, ...columns.map(({ learners }) => learners.length))
  const { radius, abreast } = circles(most)
  const pitch = 2 * radius + GAP
  const height = Math.max(84, Math.ceil(most / abreast) * pitch + 8)
  const baseline = TOP + height
  const total = columns.reduce((sum, { learners }) => sum + learners.length, 0)
  return (
    <svg
      className="plot"
      width="100%"
      height={baseline + 26}
      role="img"
      aria-label={words.plot(
        total,
        columns.flatMap(({ learners, from, to }) =>
          learners.length === 0 ? [] : [words.column(learners.length, from, to)],
        ),
      )}
    >
      {target !== null && (
        // A nested svg puts its origin at a percentage, so that all within it can stay in pixels.
        <svg x={`${target * 100}%`} overflow="visible">
          <line
            y1={4}
            y2={baseline}
            stroke="var(--muted-foreground)"
            strokeWidth={1.5}
            strokeDasharray="2 4"
          />
          <text className="strong" x={-6} y={14} textAnchor="end">
            {words.target}
          </text>
        </svg>
      )}
      {columns.map(({ from, learners }) => (
        <svg key={from} x={`${from + COLUMN / 2}%`} overflow="visible">
          {learners.map(({ isReady }, place) => (
            <circle
              key={place}
              cx={((place % abreast) - (Math.min(abreast, learners.length) - 1) / 2) * pitch}
              cy={baseline - radius - 3 - Math.floor(place / abreast) * pitch}
              r={isReady ? radius : radius - 1}
              fill={isReady ? 'var(--model)' : 'none'}
              stroke={isReady ? 'none' : 'var(--model)'}
              strokeWidth={2}
            />
          ))}
        </svg>
      ))}
      <line className="axis" x1="0%" x2="100%" y1={baseline + 0.5} y2={baseline + 0.5} />
      {[0, 20, 40, 60, 80, 100].map((tick) => (
        <text
          key={tick}
          x={`${tick}%`}
          y={baseline + 20}
          textAnchor={tick === 0 ? 'start' : tick === 100 ? 'end' : 'middle'}
        >
          {tick}
        </text>
      ))}
    </svg>
  )
}

/** Circles as large as the tallest column lets them be; in a large class several stand side by side. */
function circles(most: number): { readonly radius: number; readonly abreast: number } {
  for (let abreast = 1; ; abreast++) {
    const radius = Math.min(LARGEST, (NARROWEST / abreast - GAP) / 2)
    const isLow = Math.ceil(most / abreast) * (2 * radius + GAP) <= TALLEST
    if (isLow || radius <= 2) return { radius, abreast }
  }
}
