import clsx from 'clsx'
import { common } from '@/lib/words/common'
import { labelAnchor } from './label-anchor'
import { across, traceMarks, type TraceAnswer } from './trace-geometry'
import { pitch, TraceMarks } from './Trace'

interface PlottedAnswer {
  readonly points: TraceAnswer
  /** Written at its ring; keep to the few that matter, far enough apart. Where it is narrow only the deepest is. */
  readonly label?: string
}

const PIXELS_PER_POINT = 1.3
/** Room above the top line for what rises over it, and below the last for a label. */
const MARGIN = { top: 10, bottom: 40 }
const STEP = 50
/** So near to a side labels grow inwards, percent. */
const EDGE = 20

/** The surprises of a sitting, answer by answer, on a scale in points. Give it a figure with a headline and a table. */
export function SurprisePlot({ answers }: { readonly answers: readonly PlottedAnswer[] }) {
  const values = answers.map((answer) => answer.points).filter((points) => points !== null)
  const top = Math.max(STEP, Math.ceil(Math.max(0, ...values) / STEP) * STEP)
  const bottom = Math.min(-STEP, Math.floor(Math.min(0, ...values) / STEP) * STEP)
  const y = (points: number) => MARGIN.top + (top - points) * PIXELS_PER_POINT
  const lines = Array.from({ length: (top - bottom) / STEP + 1 }, (_, index) => top - index * STEP)
  const marks = traceMarks(
    answers.map((answer) => answer.points),
    answers.length,
    { baseline: y(0), pixelsPerPoint: PIXELS_PER_POINT, topEdge: 0 },
  )
  const below = values.filter((points) => points < 0)
  const deepest = Math.min(0, ...values)
  return (
    <div
      role="img"
      aria-label={common.trace.plot(values.length - below.length, below.length, deepest)}
      className="grid grid-cols-[2.5rem_minmax(0,1fr)]"
    >
      <div className="relative" aria-hidden="true">
        {lines.map((points) => (
          <span
            key={points}
            className="tiny tnum absolute right-2 -translate-y-1/2"
            style={{ top: y(points) }}
          >
            {common.surprise.points(points)}
          </span>
        ))}
      </div>
      <div className="trace trace-plot" style={pitch(answers.length)} aria-hidden="true">
        <svg className="plot" width="100%" height={y(bottom) + MARGIN.bottom}>
          {lines.map((points) => (
            <line
              key={points}
              className={points === 0 ? 'axis' : 'grid'}
              x1="0%"
              x2="100%"
              y1={y(points)}
              y2={y(points)}
            />
          ))}
          <TraceMarks marks={marks} baseline={y(0)} />
          {answers.map(
            ({ points, label }, index) =>
              label !== undefined &&
              points !== null && (
                <text
                  key={index}
                  className={clsx('strong halo', points !== deepest && 'where-wide')}
                  x={across(index, answers.length)}
                  y={y(points) + (points < 0 ? 24 : -10)}
                  textAnchor={labelAnchor(
                    answers.length < 2 ? 0 : (index / (answers.length - 1)) * 100,
                    EDGE,
                  )}
                >
                  {label}
                </text>
              ),
          )}
          <text x="0%" y={y(bottom) + MARGIN.bottom - 2}>
            {common.trace.firstAnswer}
          </text>
          <text x="100%" y={y(bottom) + MARGIN.bottom - 2} textAnchor="end">
            {common.trace.lastAnswer}
          </text>
        </svg>
      </div>
    </div>
  )
}
