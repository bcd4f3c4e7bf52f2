import type { SurpriseRowDto } from '@/lib/contracts/report'
import { report } from '@/lib/words/report'
import { DiscussToggle } from './DiscussToggle'
import type { DiscussAction } from './report-actions'
import { surpriseScale, type SurpriseScale } from './surprise-scale'

const words = report.surprises

interface SurpriseRowsProps {
  readonly classId: string
  readonly assignmentId: string
  readonly rows: readonly SurpriseRowDto[]
  readonly discuss: DiscussAction | null
}

/** The label beside the line, or above it on a phone; the line; the button at its end. */
const ROW =
  'grid grid-cols-[minmax(0,1fr)_2.75rem] gap-x-3 md:grid-cols-[minmax(0,11rem)_minmax(0,1fr)_2.75rem]'
const LINE = 'col-start-1 row-start-1 row-end-3 md:col-start-2 md:row-end-2'

/** Rows of the surprise map on one scale: where the class’s average lies, and its middle half. */
export function SurpriseRows({ classId, assignmentId, rows, discuss }: SurpriseRowsProps) {
  const scale = surpriseScale(rows.map(({ surprise }) => surprise))
  return (
    <div>
      <div className={ROW} aria-hidden="true">
        <svg className={`plot ${LINE}`} width="100%" height={20}>
          <Directions zero={scale.place(0)} />
        </svg>
      </div>
      <ul aria-label={words.list}>
        {rows.map((row) => (
          <li key={row.itemId ?? row.title} className={ROW}>
            <p className="z-1 col-start-1 row-start-1 line-clamp-2 self-center text-sm leading-tight font-medium wrap-anywhere max-md:pt-2 max-md:[text-shadow:0_0_4px_var(--card),0_0_4px_var(--card)] md:text-xs">
              {row.title}
              <span className="sr-only">
                {words.spoken(row.surprise.mean, row.surprise.low, row.surprise.high)}
              </span>
            </p>
            <Line row={row} scale={scale} />
            {row.itemId !== null && discuss !== null && (
              <div className="col-start-2 row-start-1 row-end-3 self-center md:col-start-3 md:row-end-2">
                <DiscussToggle
                  item={{ classId, assignmentId, itemId: row.itemId }}
                  title={row.title}
                  state={row.discussion}
                  discuss={discuss}
                />
              </div>
            )}
          </li>
        ))}
      </ul>
      <div className={ROW} aria-hidden="true">
        <svg className={`plot ${LINE}`} width="100%" height={26}>
          {scale.ticks.map((points) => (
            <text key={points} x={`${scale.place(points)}%`} y={18} textAnchor="middle">
              {words.points(points)}
            </text>
          ))}
        </svg>
      </div>
    </div>
  )
}

/** What lies on either side of zero, as far as there is room to say it. */
const Directions = ({ zero }: { readonly zero: number }) => (
  <svg x={`${zero}%`} overflow="visible">
    {zero > 45 && (
      <text x={-8} y={12} textAnchor="end">
        {words.less}
      </text>
    )}
    {zero < 84 && (
      <text x={8} y={12}>
        {words.better_}
      </text>
    )}
  </svg>
)

interface LineProps {
  readonly row: SurpriseRowDto
  readonly scale: SurpriseScale
}

function Line({ row: { surprise }, scale: { ticks, place } }: LineProps) {
  const isBelow = surprise.mean < 0
  const colour = isBelow ? 'var(--below)' : 'var(--above)'
  return (
    <>
      <div className={`relative ${LINE}`} aria-hidden="true">
        <svg className="plot absolute inset-0" width="100%" style={{ height: '100%' }}>
          {ticks.map((points) => (
            <line
              key={points}
              className={points === 0 ? 'axis' : 'grid'}
              x1={`${place(points)}%`}
              x2={`${place(points)}%`}
              y1="0%"
              y2="100%"
            />
          ))}
        </svg>
      </div>
      <svg
        className="plot relative col-start-1 row-start-2 md:col-start-2 md:row-start-1 md:my-2"
        width="100%"
        height={28}
        aria-hidden="true"
      >
        <line
          x1={`${place(surprise.low)}%`}
          x2={`${place(surprise.high)}%`}
          y1="50%"
          y2="50%"
          stroke={colour}
          strokeWidth={7}
          strokeLinecap="round"
          opacity={0.32}
        />
        <circle
          cx={`${place(surprise.mean)}%`}
          cy="50%"
          r={isBelow ? 7 : 7.5}
          fill={isBelow ? 'var(--card)' : colour}
          stroke={isBelow ? colour : 'none'}
          strokeWidth={3}
        />
      </svg>
    </>
  )
}
