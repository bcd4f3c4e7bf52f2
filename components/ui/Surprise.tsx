import clsx from 'clsx'
import { ArrowDown, ArrowUp } from 'lucide-react'
import type { ReactNode } from 'react'
import { common } from '@/lib/words/common'
import { surprisePoints } from '@/lib/words/format'
import { Ruler } from './Ruler'

interface SurpriseProps {
  /** What Spindle predicted, 0 to 1. */
  readonly predicted: number
  readonly own?: number | undefined
  readonly recalled: boolean
  /** What it means and what comes next, as one or two sentences. */
  readonly children?: ReactNode
}

/**
 * Prediction, answer, surprise: in words, as a signed number with an arrow, and as a bar. Says nothing aloud by itself:
 * who shows it announces `common.surprise.spoken` once, in a live region that was there before.
 */
export function Surprise({ predicted, own, recalled, children }: SurpriseProps) {
  const change = surprisePoints(predicted, recalled)
  const words = common.surprise
  return (
    <div>
      <div className="flex flex-wrap items-baseline justify-between gap-4">
        <p>
          {words.predicted} <span className="figure-num">{words.percent(predicted)}</span>
          {recalled ? words.thenRecalled : words.thenMissed}
        </p>
        <p className={clsx('figure-num flex items-center gap-2 text-2xl', tone(change))}>
          <Arrow points={change} className="size-6" />
          {words.points(change)}
        </p>
      </div>
      <Ruler predicted={predicted} own={own} outcome={recalled ? 'recalled' : 'missed'} label="" />
      <div className="tiny tnum -mt-2 flex justify-between" aria-hidden="true">
        <span>{words.missedEnd}</span>
        <span>{words.recalledEnd}</span>
      </div>
      {children && <p className="note mt-3">{children}</p>}
    </div>
  )
}

/** A surprise in a list: arrow, sign and number, on its own tint. */
export function SurpriseChip({ points }: { readonly points: number }) {
  return (
    <span className={clsx('chip', points > 0 && 'chip-above', points < 0 && 'chip-below')}>
      <Arrow points={points} />
      {common.surprise.points(points)}
    </span>
  )
}

function Arrow({ points, className }: { readonly points: number; readonly className?: string }) {
  if (points === 0) return null
  return points > 0 ? <ArrowUp className={className} /> : <ArrowDown className={className} />
}

function tone(points: number): string {
  if (points === 0) return ''
  return points > 0 ? 'text-above' : 'text-below'
}
