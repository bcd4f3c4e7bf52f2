'use client'

import { useEffect, useRef, useState } from 'react'
import { Callout } from '@/components/ui/Callout'
import { EmptyState } from '@/components/ui/EmptyState'
import { PageHeader } from '@/components/ui/PageHeader'
import { ButtonLink } from '@/components/ui/Button'
import { Sheet } from '@/components/ui/Sheet'
import { InlineLink } from '@/components/ui/TextLink'
import type { PlanDay, PlanDto, PlanItemDto } from '@/lib/contracts/plan'
import { PLAN_ITEMS } from '@/lib/focus/day-plan'
import { isoDay } from '@/lib/words/format'
import { plan as words } from '@/lib/words/plan'
import { LeftOver } from './LeftOver'
import type { PlanActions } from './plan-actions'
import { PlanForm } from './PlanForm'
import { PlanList } from './PlanList'
import { usePlanAct } from './use-plan-act'

interface PlanViewProps {
  readonly plan: PlanDto
  readonly actions: Omit<PlanActions, 'tick'>
}

/** The list of today or tomorrow: written, put in order, and filled with what was left. */
export function PlanView({ plan, actions }: PlanViewProps) {
  const { problem, act } = usePlanAct()
  const [changing, setChanging] = useState<PlanItemDto | null>(null)
  const form = useRef<HTMLDivElement>(null)
  const which: PlanDay = plan.day === plan.today ? 'today' : 'tomorrow'
  const isFull = plan.items.length >= PLAN_ITEMS
  const [wasFull] = useState(isFull)
  const change = (item: PlanItemDto | null) => {
    setChanging(item)
    // The form is another one then, and is there once this is drawn.
    requestAnimationFrame(() => form.current?.querySelector<HTMLInputElement>('input[name=process]')?.focus())
  }
  return (
    <div className="max-w-measure">
      <PageHeader
        eyebrow={<time dateTime={isoDay(plan.day)}>{words.date(plan.day)}</time>}
        title={words[which]}
        actions={<WhichDay which={which} />}
      />
      {problem !== null && (
        <Callout announce="alert" className="mt-5">
          <p>{words.problem[problem]}</p>
        </Callout>
      )}
      <div className="mt-6 grid gap-6">
        {plan.items.length === 0 ? (
          <Sheet>
            <EmptyState title={words.empty.title[which]}>
              <p>
                {words.empty.advice} <InlineLink href="/evidence">{words.empty.evidence}</InlineLink>
              </p>
            </EmptyState>
          </Sheet>
        ) : (
          <PlanList {...{ plan, actions, act }} onChange={change} />
        )}
        {plan.left.length > 0 && <LeftOver {...{ plan, actions, act, which }} />}
        <div ref={form}>
          {isFull && changing === null ? (
            <FullNote takesFocus={!wasFull} />
          ) : (
            <PlanForm
              key={changing?.itemId ?? 'new'}
              {...{ plan, actions, act, changing }}
              onDone={() => setChanging(null)}
            />
          )}
        </div>
      </div>
    </div>
  )
}

/** Takes the place of the form, and its focus where the sixth line was written just now. */
function FullNote({ takesFocus }: { readonly takesFocus: boolean }) {
  const note = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    if (takesFocus && document.activeElement === document.body) note.current?.focus()
  }, [takesFocus])
  return (
    <p ref={note} tabIndex={-1} className="note outline-none">
      {words.list.full}
    </p>
  )
}

const DAYS = ['today', 'tomorrow'] as const

/** The way from one list to the other. */
function WhichDay({ which }: { readonly which: PlanDay }) {
  return (
    <nav aria-label={words.which} className="flex gap-2">
      {DAYS.map((day) => (
        <ButtonLink
          key={day}
          variant={day === which ? 'secondary' : 'quiet'}
          aria-current={day === which ? 'page' : undefined}
          href={`/plan?for=${day}`}
        >
          {words.days[day]}
        </ButtonLink>
      ))}
    </nav>
  )
}
