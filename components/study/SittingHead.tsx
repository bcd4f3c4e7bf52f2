import clsx from 'clsx'
import { ArrowDown, ArrowUp, X } from 'lucide-react'
import type { BlockClock } from '@/components/focus/use-block-clock'
import { Button } from '@/components/ui/Button'
import { Trace } from '@/components/ui/Trace'
import type { AnswerStep } from '@/lib/offline/steps'
import { recalled } from '@/lib/scheduling'
import { common } from '@/lib/words/common'
import { study as words } from '@/lib/words/study'
import { BlockTime } from './BlockTime'
import { placeOf, secondsLeft, traceOf } from './figures'
import { pointsOf, type StudyState } from './machine'

interface SittingHeadProps {
  readonly state: StudyState
  /** Of the block the sitting is part of. */
  readonly clock: BlockClock | null
  readonly onEnd: () => void
}

/** The way out, the trace of the sitting as its progress, and how much is left. */
export function SittingHead({ state, clock, onEnd }: SittingHeadProps) {
  const { number, total } = placeOf(state)
  const seconds = secondsLeft(state.run, state.sitting)
  return (
    <header className="flex h-16 items-center gap-3 px-2 md:px-6">
      <Button
        variant="quiet"
        className="shrink-0"
        icon={<X />}
        shortcut={{ key: 'Escape', hint: common.key.escape }}
        onClick={onEnd}
      >
        <span className="max-md:sr-only">{words.bar.end}</span>
      </Button>
      {clock !== null && <BlockTime clock={clock} />}
      <div className="flex min-w-0 flex-1 justify-center">
        <Trace className="trace-bare w-full max-w-90" answers={traceOf(state)} total={total} />
      </div>
      <div className="note tnum relative shrink-0 pr-3 text-right md:pr-2">
        <span aria-hidden="true">
          {words.bar.place(number, total)}
          <span className="max-md:hidden">
            {' · '}
            {words.bar.left(seconds)}
          </span>
        </span>
        <span className="sr-only">{words.bar.spoken(number, total, seconds)}</span>
        <LastSurprise state={state} />
      </div>
    </header>
  )
}

/** The surprise of the answer before, where it did not stop the flow: under the place, so that nothing moves for it. */
function LastSurprise({ state }: { readonly state: StudyState }) {
  const step = state.run.steps.at(-1)
  if (state.scene.kind !== 'question' || step?.kind !== 'answer') return null
  return (
    <span
      className="tiny absolute top-full right-3 flex items-center gap-1 whitespace-nowrap md:right-2"
      aria-hidden="true"
    >
      <span className="max-md:hidden">{lastSentence(step, state)}</span>
      <LastPoints points={pointsOf(step, state.served)} />
    </span>
  )
}

function LastPoints({ points }: { readonly points: number | null }) {
  if (points === null) return null
  return (
    <span
      className={clsx(
        'figure-num flex items-center gap-0.5',
        points > 0 && 'text-above',
        points < 0 && 'text-below',
      )}
    >
      {points > 0 && <ArrowUp className="size-3.5" />}
      {points < 0 && <ArrowDown className="size-3.5" />}
      {common.surprise.points(points)}
    </span>
  )
}

function lastSentence(step: AnswerStep, { served }: StudyState): string {
  const figures = served.get(step.eventId) ?? step.served
  return figures === null
    ? words.bar.lastUnpredicted(recalled(step.grade))
    : words.bar.last(figures.value, recalled(step.grade))
}
