import type { CSSProperties, ReactNode } from 'react'
import { common } from '@/lib/words/common'
import { percentage } from '@/lib/words/format'

interface RulerProps {
  /** What Spindle predicts, 0 to 1; left out when only the learner has predicted. */
  readonly predicted?: number | undefined
  /** How sure it is: the ends of its band, 0 to 1. Drawn only before the answer. */
  readonly band?: readonly [low: number, high: number] | undefined
  /** What the learner predicted, 0 to 1. */
  readonly own?: number | undefined
  /** What happened. Left out, this is the ruler before the answer. */
  readonly outcome?: 'recalled' | 'missed' | undefined
  /** Replaces the sentence a screen reader hears; an empty one makes the ruler decoration. */
  readonly label?: string | undefined
}

/**
 * The 0 to 100 scale of a prediction and what came of it. Circle: Spindle. Diamond: the learner. A recall fills the way
 * to the right end, solid; a miss fills the way to the left end, hatched.
 */
export function Ruler({ predicted, band, own, outcome, label }: RulerProps) {
  const sentence = label ?? describe({ predicted, band, own, outcome })
  const image = sentence === '' ? { 'aria-hidden': true } : { role: 'img', 'aria-label': sentence }
  const at = predicted === undefined ? undefined : percentage(predicted)
  return (
    <div className="ruler" {...image}>
      <div className="track" />
      {band && outcome === undefined && (
        <div className="band" style={span(percentage(band[0]), percentage(band[1]))} />
      )}
      {at !== undefined && outcome === 'recalled' && <div className="gap-above" style={span(at, 100)} />}
      {at !== undefined && outcome === 'missed' && <div className="gap-below" style={span(0, at)} />}
      {own !== undefined && (
        <span className="mark" style={span(percentage(own))}>
          <OwnMark />
        </span>
      )}
      {at !== undefined && (
        <span className="mark" style={span(at)}>
          <ModelMark />
        </span>
      )}
    </div>
  )
}

/** Spindle's mark: a filled circle. */
export const ModelMark = () => <span className="dot-model block" />

/** The learner's mark: a hollow diamond. */
export const OwnMark = () => <span className="dot-own block" />

interface RulerLegendProps {
  readonly mark: 'model' | 'own'
  readonly children: ReactNode
}

/** What a mark stands for, beside the ruler. */
export function RulerLegend({ mark, children }: RulerLegendProps) {
  return (
    <span className="flex items-center gap-2.5 text-sm">
      {mark === 'model' ? <ModelMark /> : <OwnMark />}
      <span>{children}</span>
    </span>
  )
}

function describe({ predicted, band, own, outcome }: Omit<RulerProps, 'label'>): string {
  if (predicted === undefined) return own === undefined ? '' : common.ruler.ownOnly(own)
  if (outcome) return common.surprise.spoken(predicted, outcome === 'recalled')
  return common.ruler.before(predicted, band, own)
}

/** Where something stands on the scale, as the custom properties its class reads. */
function span(at: number, to?: number): CSSProperties {
  return { '--at': at, ...(to === undefined ? {} : { '--to': to }) } as CSSProperties
}
