import { DataTable } from '@/components/ui/DataTable'
import { labelAnchor } from '@/components/ui/label-anchor'
import { PlotFigure } from '@/components/ui/Plot'
import type { Prediction } from '@/lib/learning'
import type { CurvePoint, Why } from '@/lib/scheduling/why'
import { percent, percentRange, percentage, wholePercent } from '@/lib/words/format'
import { why as whyWords } from '@/lib/words/why'

const words = whyWords.curve

/** Pixels: room for the labels of the marks, the plot, room for those of the axis. */
const TOP = 20
const HEIGHT = 128
const BOTTOM = TOP + HEIGHT
/** Marks nearer than this share of the width share a label. */
const APART = 0.16
/** So near to a side labels grow inwards, percent. */
const EDGE = 12

interface CurvePlotProps {
  readonly why: Why
}

/** How recall is predicted to fade if the card is left alone, with an optimist's and a pessimist's channel around it. */
export function CurvePlot({ why }: CurvePlotProps) {
  const { curve, tabled, elapsedDays, ledger } = why
  const last = curve.at(-1)
  if (last === undefined) return null
  const isOffLine = Math.abs(percentage(valueAt(curve, elapsedDays)) - percentage(ledger.value)) > 1
  return (
    <PlotFigure
      className="mt-3"
      headline={words.kept(why.keptDays, why.aim)}
      note={isOffLine ? `${words.note} ${words.offLine}` : words.note}
      table={
        <DataTable
          className="text-sm"
          caption={words.plot(last.days, last.value, last.low, last.high, ledger.value)}
          captionHidden
          columns={[
            { header: words.days, cell: ({ days }) => days },
            { header: words.predicted, cell: ({ value }) => percent(value), numeric: true },
            { header: words.between, cell: ({ low, high }) => percentRange(low, high), numeric: true },
          ]}
          rows={tabled}
          rowKey={({ days }) => days}
        />
      }
    >
      <Plot {...{ why, last }} />
    </PlotFigure>
  )
}

function Plot({ why, last }: CurvePlotProps & { readonly last: CurvePoint }) {
  const { curve, elapsedDays, dueAfterDays, ledger, aim } = why
  const floor = Math.floor(Math.min(last.low, ledger.value, aim) * 4) / 4
  const y = (value: number) => TOP + ((1 - value) / (1 - floor)) * HEIGHT
  const x = (days: number) => (days / last.days) * 100
  const lines = [0, 0.25, 0.5, 0.75, 1].filter((value) => value >= floor)
  const line = (of: keyof Prediction, points = curve) =>
    points.map((point) => `${x(point.days).toFixed(2)} ${y(point[of]).toFixed(2)}`).join(' L ')
  return (
    <div
      role="img"
      aria-label={words.plot(last.days, last.value, last.low, last.high, ledger.value)}
      className="grid grid-cols-[2.75rem_minmax(0,1fr)]"
    >
      <div className="relative" aria-hidden="true">
        {lines.map((value) => (
          <span key={value} className="tiny tnum absolute right-2 -translate-y-1/2" style={{ top: y(value) }}>
            {wholePercent(value * 100)}
          </span>
        ))}
      </div>
      <svg className="plot" width="100%" height={BOTTOM + 22} aria-hidden="true">
        {lines.map((value) => (
          <line key={value} className="grid" x1="0%" x2="100%" y1={y(value)} y2={y(value)} />
        ))}
        {/* Stretched to the width there is; its lines keep their own. */}
        <svg
          width="100%"
          height={BOTTOM}
          viewBox={`0 0 100 ${BOTTOM}`}
          preserveAspectRatio="none"
          overflow="visible"
        >
          <path
            d={`M ${line('high')} L ${line('low', curve.toReversed())} Z`}
            fill="var(--model)"
            fillOpacity="0.16"
          />
          <path
            d={`M ${line('value')}`}
            fill="none"
            stroke="var(--model)"
            strokeWidth="2"
            vectorEffect="non-scaling-stroke"
          />
        </svg>
        <line x1="0%" x2="100%" y1={y(aim)} y2={y(aim)} stroke="var(--chart-5)" strokeDasharray="4 4" />
        <text className="halo" x="100%" y={y(aim) - 5} textAnchor="end">
          {words.aim(aim)}
        </text>
        <Marks now={x(elapsedDays)} due={x(dueAfterDays)} />
        <circle
          cx={`${x(elapsedDays)}%`}
          cy={y(ledger.value)}
          r="5"
          fill="var(--model)"
          stroke="var(--popover)"
          strokeWidth="2"
        />
        <line className="axis" x1="0%" x2="100%" y1={BOTTOM + 0.5} y2={BOTTOM + 0.5} />
        <text x="0%" y={BOTTOM + 18}>
          {words.lastAnswer}
        </text>
        <text x="100%" y={BOTTOM + 18} textAnchor="end">
          {words.end(last.days)}
        </text>
      </svg>
    </div>
  )
}

/** Now and the day it is due, each where it is across the plot, in percent. */
function Marks({ now, due }: { readonly now: number; readonly due: number }) {
  const both = [
    { label: words.now, at: now },
    { label: words.due, at: due },
  ].toSorted((a, b) => a.at - b.at)
  const isShared = Math.abs(now - due) < APART * 100
  return (
    <>
      {both.map(({ label, at }) => (
        <line
          key={label}
          x1={`${at}%`}
          x2={`${at}%`}
          y1={TOP}
          y2={BOTTOM}
          stroke="var(--input)"
          strokeDasharray={label === words.due ? '2 3' : undefined}
        />
      ))}
      {isShared ? (
        <text
          className="strong"
          x={`${(now + due) / 2}%`}
          y={12}
          textAnchor={labelAnchor((now + due) / 2, EDGE)}
        >
          {words.marks(both.map(({ label }) => label))}
        </text>
      ) : (
        both.map(({ label, at }) => (
          <text key={label} className="strong" x={`${at}%`} y={12} textAnchor={labelAnchor(at, EDGE)}>
            {label}
          </text>
        ))
      )}
    </>
  )
}

/** V of the drawn line at a time between two of its points. */
function valueAt(curve: readonly CurvePoint[], days: number): number {
  const index = curve.findIndex((point) => point.days >= days)
  const [before, after] = [curve[Math.max(0, index - 1)], curve[index]]
  if (before === undefined || after === undefined) return curve.at(-1)?.value ?? 0
  const share = after.days === before.days ? 0 : (days - before.days) / (after.days - before.days)
  return before.value + share * (after.value - before.value)
}
