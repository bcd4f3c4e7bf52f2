import { useEffect, useRef } from 'react'
import { GradeButtons } from '@/components/ui/GradeButtons'
import { Surprise } from '@/components/ui/Surprise'
import type { SittingDto } from '@/lib/contracts/sitting'
import type { AnswerStep, ServedFigures } from '@/lib/offline/steps'
import { recalled, type Futures, type Grade } from '@/lib/scheduling'
import type { Leech } from './leech'
import { LeechOffer } from './LeechOffer'
import { nextLabels, secondsToReturn, surpriseSentence, type OnScreen } from './figures'

/** Just above the bar, unless the screen is too low to give up that much of it. */
const IN_REACH =
  'mt-3 bg-background py-3 [@media(height>=37.5rem)]:sticky [@media(height>=37.5rem)]:bottom-[calc(4.8125rem+env(safe-area-inset-bottom))]'

interface GradesProps {
  readonly shown: OnScreen
  readonly sitting: SittingDto
  readonly fixed: Futures
  readonly keys: boolean
  readonly onGrade: (grade: Grade) => void
}

/**
 * The four grades. On a long answer they stay in reach above the bar. While a surprise stays another one can be pressed
 * instead: a slip of the finger is mended where it was made.
 */
function Grades({ shown, sitting, fixed, keys, onGrade }: GradesProps) {
  const { next, spoken } = nextLabels(fixed, shown.at.studyDay, secondsToReturn(shown.run, sitting))
  const grades = (
    <GradeButtons
      next={next}
      nextSpoken={spoken}
      pressed={shown.step?.grade ?? null}
      keys={keys && shown.step === null}
      onGrade={onGrade}
    />
  )
  return <div className={shown.step === null ? IN_REACH : 'mt-6'}>{grades}</div>
}

interface HeldSurpriseProps {
  readonly shown: OnScreen & { readonly step: AnswerStep }
  readonly sitting: SittingDto
  readonly fixed: Futures
  /** What was predicted: the server's figures when they are there. */
  readonly served: ServedFigures
}

/** A surprise large enough to stay: the bar draws once, then one sentence. */
function HeldSurprise({ shown, sitting, fixed, served }: HeldSurpriseProps) {
  const { step } = shown
  const { card } = fixed.outcomes[step.grade]
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    place.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  return (
    <div ref={place} className="mt-7 scroll-mb-28">
      <Surprise
        predicted={served.value}
        own={step.ownPrediction ?? undefined}
        recalled={recalled(step.grade)}
      >
        {surpriseSentence({
          value: served.value,
          own: step.ownPrediction,
          grade: step.grade,
          dueDay: card.stage === 'new' ? step.studyDay : card.dueDay,
          today: step.studyDay,
          returnSeconds: secondsToReturn(shown.run, sitting),
        })}
      </Surprise>
    </div>
  )
}

interface GradedProps extends GradesProps {
  readonly served: ReadonlyMap<string, ServedFigures>
  /** The card just missed, where it is missed again and again. */
  readonly leech: Leech | null
  readonly onRewrite: () => void
  readonly onSetAside: () => void
}

/**
 * The grades, and below them the surprise of the one given when it stays, with what could be done about a card that is
 * missed again and again.
 */
export function Graded({ served, leech, onRewrite, onSetAside, ...props }: GradedProps) {
  const { shown, sitting, fixed } = props
  const { step } = shown
  const figures = step === null ? null : (served.get(step.eventId) ?? step.served)
  return (
    <>
      <Grades {...props} />
      {step !== null && figures !== null && (
        <HeldSurprise {...{ sitting, fixed }} shown={{ ...shown, step }} served={figures} />
      )}
      {step !== null && leech !== null && (
        <LeechOffer
          {...{ leech, onRewrite, onSetAside }}
          keys={props.keys}
          splitHref={`/decks/${shown.card.state.deckId}/notes/new?from=${shown.card.noteId}`}
        />
      )}
    </>
  )
}
