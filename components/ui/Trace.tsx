import clsx from 'clsx'
import type { CSSProperties } from 'react'
import { common } from '@/lib/words/common'
import { STRIP, traceMarks, type TraceAnswer, type TraceMark } from './trace-geometry'

interface TraceProps {
  /** Points of surprise in the order of the answers; null where there was no prediction. */
  readonly answers: readonly TraceAnswer[]
  /** How many answers the sitting will have. */
  readonly total: number
  /** What a screen reader hears. */
  readonly label?: string
  readonly className?: string
}

/**
 * One tick per answer: up and solid for better than predicted, a stem with a hollow ring for less, a dot for what is
 * still to come. It is the sitting's progress bar. Places are percentages and heights pixels, so it is drawn 1:1 at any
 * width without measuring, and thins out by itself up to some two hundred answers.
 */
export function Trace({ answers, total, label, className }: TraceProps) {
  const slots = Math.max(total, answers.length)
  return (
    <div
      className={clsx('trace', className)}
      style={pitch(slots)}
      role="img"
      aria-label={label ?? common.trace.sentence(answers.length, slots)}
    >
      <svg width="100%" height={STRIP.height} aria-hidden="true">
        <line className="baseline" x1="0%" x2="100%" y1={STRIP.baseline} y2={STRIP.baseline} />
        <TraceMarks marks={traceMarks(answers, total, STRIP)} baseline={STRIP.baseline} />
      </svg>
    </div>
  )
}

interface TraceMarksProps {
  readonly marks: readonly TraceMark[]
  readonly baseline: number
}

/** The marks alone, for a plot that draws its own axes. Sits inside `.trace`, which sets how wide they may be. */
export function TraceMarks({ marks, baseline }: TraceMarksProps) {
  return marks.map((mark, index) => <Mark key={index} mark={mark} baseline={baseline} />)
}

function Mark({ mark, baseline }: { readonly mark: TraceMark; readonly baseline: number }) {
  const { x } = mark
  switch (mark.kind) {
    case 'up':
      return <line className="up" x1={x} x2={x} y1={baseline - 2} y2={Math.min(mark.y + 2, baseline - 2)} />
    case 'down':
      return (
        <>
          <line className="stem" x1={x} x2={x} y1={baseline} y2={mark.y} />
          <circle className="ring" cx={x} cy={mark.y} />
        </>
      )
    case 'unpredicted':
      return <circle className="unpredicted" cx={x} cy={baseline} />
    case 'not-yet':
      return <circle className="not-yet" cx={x} cy={baseline} />
  }
}

/** The distance between two marks, from which their widths follow. */
export function pitch(slots: number): CSSProperties {
  return { '--slots': Math.max(1, slots - 1) } as CSSProperties
}
