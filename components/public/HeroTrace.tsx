import clsx from 'clsx'
import { pitch, TraceMarks } from '@/components/ui/Trace'
import { traceMarks } from '@/components/ui/trace-geometry'
import { wavePath } from '@/components/ui/wave'
import { publicPages } from '@/lib/words/public'

const words = publicPages.landing

interface Drawing {
  readonly evening: readonly number[]
  readonly morning: readonly number[]
  readonly height: number
  readonly baseline: number
  readonly pixelsPerPoint: number
  readonly amplitude: number
  readonly className: string
}

const WIDE: Drawing = {
  evening: [14, 9, -46, 22, -30, 12, 18, -52, 8, 26, -38, 11],
  morning: [10, 7, -14, 9, 12, 6, -18, 8, 11, 7, 9, 5],
  height: 152,
  baseline: 72,
  pixelsPerPoint: 1.3,
  amplitude: 64,
  className: 'max-md:hidden',
}

const NARROW: Drawing = {
  evening: [14, 9, -46, 22, -30, 12, 18, -52],
  morning: [10, 7, -14, 9, 12, 6, -18, 8],
  height: 92,
  baseline: 42,
  pixelsPerPoint: 0.85,
  amplitude: 38,
  className: 'md:hidden',
}

/** The emblem of the landing page: an evening of surprises, a night, a calmer morning. A drawing, and it says so. */
export function HeroTrace() {
  return (
    <figure>
      <Sketch {...WIDE} />
      <Sketch {...NARROW} />
      <figcaption className="mt-3">
        <span className="tiny grid grid-cols-3" aria-hidden="true">
          <span>{words.evening}</span>
          <span className="text-center">{words.night}</span>
          <span className="text-right">{words.morning}</span>
        </span>
        <span className="tiny mt-2 block">{words.drawingNote}</span>
      </figcaption>
    </figure>
  )
}

function Sketch(drawing: Drawing) {
  const { evening, morning, height, baseline, amplitude, className } = drawing
  return (
    <div
      role="img"
      aria-label={words.drawing}
      className={clsx('relative grid grid-cols-[28fr_34fr_28fr] gap-x-[5%]', className)}
    >
      <div className="absolute inset-x-0 border-t border-chart-grid" style={{ top: baseline }} />
      <Ticks points={evening} drawing={drawing} />
      {/* Stretched to its column; its line keeps its width. */}
      <svg
        className="relative w-full overflow-visible"
        height={height}
        viewBox={`0 0 400 ${height}`}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        <path
          d={wavePath({ width: 400, middle: baseline, amplitude, cycles: 7, points: 240 })}
          fill="none"
          stroke="var(--primary)"
          strokeWidth="2.5"
          strokeLinecap="round"
          strokeLinejoin="round"
          vectorEffect="non-scaling-stroke"
        />
      </svg>
      <Ticks points={morning} drawing={drawing} />
    </div>
  )
}

function Ticks({ points, drawing }: { readonly points: readonly number[]; readonly drawing: Drawing }) {
  const scale = { ...drawing, topEdge: 0 }
  return (
    <div className="trace trace-plot trace-bare relative" style={pitch(points.length)} aria-hidden="true">
      <svg width="100%" height={drawing.height}>
        <TraceMarks marks={traceMarks(points, points.length, scale)} baseline={scale.baseline} />
      </svg>
    </div>
  )
}
