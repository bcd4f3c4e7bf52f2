import clsx from 'clsx'
import type { ReactNode } from 'react'
import { labelAnchor } from '@/components/ui/label-anchor'
import { pitch } from '@/components/ui/Trace'

export interface YTick {
  /** Pixels below the top of the plotted area. */
  readonly y: number
  readonly label: string
  /** The line everything is measured from; the others are quieter. */
  readonly isAxis?: boolean
}

export interface XTick {
  /** Percent of the plotted width. */
  readonly x: number
  readonly label: string
  /** Left out where the plot is narrow, or where it is very narrow. */
  readonly where?: 'where-wide' | 'where-ample'
  /** At an edge labels grow inwards, unless there is room beside it. */
  readonly isCentred?: boolean
}

interface PlotFrameProps {
  /** What the plot shows, as a sentence for those who don't see it. */
  readonly label: string
  /** Height of the plotted area, pixels. */
  readonly height: number
  readonly yTicks: readonly YTick[]
  readonly xTicks: readonly XTick[]
  /** What the horizontal scale counts. */
  readonly xLabel?: string
  /** Room for labels at the end of lines, pixels. */
  readonly right?: number
  /** For a trace: how many ticks it has, from which their width follows. */
  readonly ticks?: number
  /** Marks: across in percent, down in pixels. Lines go into `Stretched`. */
  readonly children: ReactNode
}

const TOP = 10
const TICK_LINE = 24
const LABEL_LINE = 18
/** So near to a side labels grow inwards, percent. */
const EDGE = 5

/**
 * Scales, lines and room around a plot. Across everything is a percentage and down everything is a pixel, so it is drawn
 * 1:1 at any width without being measured: on the server, without a script, and on paper.
 */
export function PlotFrame(props: PlotFrameProps) {
  const { label, height, yTicks, xTicks, xLabel, right = 8, ticks, children } = props
  const bottom = TOP + height
  return (
    <div role="img" aria-label={label} className="plot-frame" style={{ paddingRight: right }}>
      <div className="relative" aria-hidden="true">
        {yTicks.map(({ y, label: text }) => (
          <span key={text} className="tiny tnum absolute right-2 -translate-y-1/2" style={{ top: TOP + y }}>
            {text}
          </span>
        ))}
      </div>
      <div
        className={clsx('plot-area', ticks !== undefined && 'trace trace-plot')}
        style={ticks === undefined ? undefined : pitch(ticks)}
        aria-hidden="true"
      >
        <svg
          className="plot"
          width="100%"
          height={bottom + TICK_LINE + (xLabel === undefined ? 0 : LABEL_LINE)}
        >
          {yTicks.map(({ y, isAxis = false }) => (
            <line key={y} className={isAxis ? 'axis' : 'grid'} x1="0%" x2="100%" y1={TOP + y} y2={TOP + y} />
          ))}
          <svg y={TOP} width="100%" height={height} overflow="visible">
            {children}
          </svg>
          {xTicks.map(({ x, label: text, where, isCentred = false }) => (
            <text
              key={x}
              className={where}
              x={`${x}%`}
              y={bottom + 18}
              textAnchor={isCentred ? 'middle' : labelAnchor(x, EDGE)}
            >
              {text}
            </text>
          ))}
          {xLabel !== undefined && (
            <text x="50%" y={bottom + TICK_LINE + LABEL_LINE - 6} textAnchor="middle">
              {xLabel}
            </text>
          )}
        </svg>
      </div>
    </div>
  )
}

interface StretchedProps {
  readonly height: number
  readonly children: ReactNode
}

/**
 * Room for lines and areas, whose points have to be numbers: 0 … 100 across whatever the width, pixels down. Strokes
 * keep their width; nothing round and no text belongs in it.
 */
export const Stretched = ({ height, children }: StretchedProps) => (
  <svg
    className="stretched"
    viewBox={`0 0 100 ${height}`}
    preserveAspectRatio="none"
    width="100%"
    height={height}
    overflow="visible"
  >
    {children}
  </svg>
)
