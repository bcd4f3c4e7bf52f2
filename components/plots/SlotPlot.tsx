import { line } from 'd3-shape'
import { insightsYou } from '@/lib/words/insights-you'
import { At, PREDICTOR_COLOR, PredictorMark, Whisker } from './marks'
import { PlotFrame, Stretched } from './PlotFrame'
import { shareScale, slotMiddle } from './scales'

const words = insightsYou.slots

export interface PlottedSlot {
  readonly name: string
  readonly predicted: number
  readonly recalled: number
  /** Interval of the share recalled, about what was predicted; null: too little to tell. */
  readonly low: number | null
  readonly high: number | null
}

interface SlotPlotProps {
  readonly label: string
  readonly slots: readonly PlottedSlot[]
  readonly xLabel: string
}

const HEIGHT = 170

/** What was predicted and what was recalled, slot by slot: by the hour, or by the place in the sitting. */
export function SlotPlot({ label, slots, xLabel }: SlotPlotProps) {
  const { y, ticks } = shareScale(
    slots.flatMap(({ predicted, recalled, low }) => [predicted, recalled, low ?? 1]),
    HEIGHT,
  )
  const middle = (index: number): number => slotMiddle(index, slots.length)
  const path = line<PlottedSlot>(
    (_, index) => middle(index),
    ({ predicted }) => y(predicted),
  )
  return (
    <PlotFrame
      label={label}
      height={HEIGHT}
      yTicks={ticks}
      xTicks={slots.map(({ name }, index) => ({
        x: middle(index),
        label: name,
        ...(index % 2 === 1 && roomFor(slots.length)),
      }))}
      xLabel={xLabel}
    >
      <Stretched height={HEIGHT}>
        <path d={path(slots) ?? undefined} fill="none" stroke={PREDICTOR_COLOR.spindle} strokeWidth={2} />
      </Stretched>
      {slots.map(({ name, predicted, recalled, low, high }, index) => (
        <g key={name}>
          {low !== null && high !== null && (
            <Whisker
              x={middle(index)}
              top={y(Math.min(1, high))}
              bottom={y(Math.max(0, low))}
              color="var(--foreground)"
            />
          )}
          <At x={middle(index)} y={y(predicted)}>
            <PredictorMark of="spindle" />
          </At>
          <At x={middle(index)} y={y(recalled)}>
            <RecalledMark />
          </At>
        </g>
      ))}
    </PlotFrame>
  )
}

/** Where every second label stays out, by how many there are. */
function roomFor(slots: number): { readonly where?: 'where-wide' | 'where-ample' } {
  if (slots > 6) return { where: 'where-wide' }
  return slots > 3 ? { where: 'where-ample' } : {}
}

/** What happened: a bar across, around 0, 0. */
export const RecalledMark = () => (
  <line x1={-8} x2={8} stroke="var(--foreground)" strokeWidth={3} strokeLinecap="round" />
)

/** What the marks of the plot mean. */
export const SlotLegend = () => (
  <>
    <span className="flex items-center gap-2">
      <svg className="plot w-3! flex-none" width={12} height={12} viewBox="-6 -6 12 12" aria-hidden="true">
        <PredictorMark of="spindle" />
      </svg>
      {words.predicted}
    </span>
    <span className="flex items-center gap-2">
      <svg className="plot w-5! flex-none" width={20} height={12} viewBox="-10 -6 20 12" aria-hidden="true">
        <RecalledMark />
      </svg>
      {words.recalled}
    </span>
  </>
)
