import clsx from 'clsx'
import { Check, CornerUpLeft, Minus } from 'lucide-react'
import type { ReactNode } from 'react'
import { RenderTreeView } from '@/components/content/RenderTreeView'
import { SurpriseChip } from '@/components/ui/Surprise'
import type { DoneStepDto, RoundDto } from '@/lib/contracts/practice'
import { practice } from '@/lib/words/practice'

const words = practice.steps

interface StepListProps {
  readonly round: RoundDto
  /** The step on the screen. */
  readonly children: ReactNode
}

/** The steps of a problem in order: those done with their surprise, the one to do, and those that wait. */
export function StepList({ round, children }: StepListProps) {
  const { open, done, total } = round
  const isWhole = round.phase === 'whole'
  const waiting = open === null || isWhole ? [] : places(open.place + 1, total)
  return (
    <ol className="sheet mt-6 px-4 py-1.5 md:px-6" aria-label={words.list}>
      {done.map((step) => (
        <DoneStep key={step.place} step={step} />
      ))}
      {open !== null && (
        <li className="border-border not-first:border-t">
          <div className="grid grid-cols-[2rem_1fr] items-center gap-x-4 py-3.5">
            <Mark className="bg-primary text-primary-foreground">{isWhole ? 1 : open.place + 1}</Mark>
            <h2 className="text-lg font-semibold">
              {isWhole ? words.yourAnswer : open.asked.type === 'line' ? words.yourLine : words.yourStep}
            </h2>
          </div>
          <div className="pb-5 md:pl-12">{children}</div>
        </li>
      )}
      {waiting.map((place) => (
        <li
          key={place}
          className="grid grid-cols-[2rem_1fr] items-center gap-x-4 border-t border-border py-3.5 text-muted-foreground"
        >
          <Mark className="bg-sunken">{place + 1}</Mark>
          {place === total - 1 && open?.asked.type === 'line' ? words.lastLine : words.waiting(place + 1)}
        </li>
      ))}
    </ol>
  )
}

const places = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index)

function Mark({ className, children }: { readonly className: string; readonly children: ReactNode }) {
  return (
    <span
      aria-hidden="true"
      className={clsx('tnum grid size-8 place-items-center rounded-full text-sm font-semibold', className)}
    >
      {children}
    </span>
  )
}

const ICON = { right: Check, missed: CornerUpLeft, told: CornerUpLeft, passed: Minus } as const

/** Teal and ochre mean surprise: where there was none a mark has no colour. */
function colourOf({ points }: DoneStepDto): string {
  if (points === null || points === 0) return 'bg-sunken text-muted-foreground'
  return points > 0 ? 'bg-above-soft text-above' : 'bg-below-soft text-below'
}

function DoneStep({ step }: { readonly step: DoneStepDto }) {
  const Icon = ICON[step.outcome]
  return (
    <li className="grid grid-cols-[2rem_1fr_auto] items-center gap-x-4 border-border py-3.5 not-first:border-t">
      <Mark className={colourOf(step)}>
        <Icon className="size-4" />
      </Mark>
      <div className="min-w-0">
        <span className="sr-only">{words.heard(words.standing[step.outcome])}</span>
        {step.answer === null ? (
          <RenderTreeView tree={step.ask} />
        ) : (
          <div className="text-lg">
            <RenderTreeView tree={step.answer} />
          </div>
        )}
      </div>
      <div className="text-right">
        {step.points === null ? (
          <span className="tiny">{noteOf(step)}</span>
        ) : (
          <SurpriseChip points={step.points} />
        )}
      </div>
    </li>
  )
}

/** Why a step has no surprise. */
function noteOf({ outcome, isUnaided }: DoneStepDto): string {
  if (outcome === 'passed') return words.standing.passed
  if (outcome === 'told') return words.standing.told
  return isUnaided ? words.unpredicted : words.helped
}
