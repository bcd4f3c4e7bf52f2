'use client'

import { useDeferredValue, useMemo, useState } from 'react'
import { useThread, useWorked } from '@/components/ui/use-thread'
import type { AwayDto } from '@/lib/contracts/away'
import type { BreakCost, BreakCostRequest } from '@/lib/planning'
import { sharesFrom, type Break } from '@/lib/scheduling'
import { isoDay } from '@/lib/words/format'
import { BreakForm, type SetAway } from './BreakForm'
import { BreakPrice } from './BreakPrice'
import { readBreak, type TypedBreak } from './typed-break'

/** Where nothing is planned yet: a week, a week from now. */
const USUAL = { ahead: 7, days: 7 }

interface AwayViewProps {
  readonly found: AwayDto
  readonly set: SetAway
}

const open = () => new Worker(new URL('./break-worker.ts', import.meta.url), { type: 'module' })

/** A break: its dates, and beside them what it would cost as they are typed. */
export function AwayView({ found, set }: AwayViewProps) {
  const { today, away } = found
  const [typed, setTyped] = useState(() => asTyped(away ?? usualBreak(today)))
  const read = readBreak(typed, today, away)
  const from = read.away?.from ?? null
  const until = read.away?.until ?? null
  const tried = useDeferredValue(useMemo(() => requestFor(found, from, until), [found, from, until]))
  const work = useThread<BreakCostRequest, BreakCost>(open)
  const cost = useWorked(work, tried)
  return (
    <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
      <BreakForm
        {...{ today, away, typed, read, set }}
        type={(change) => setTyped((before) => ({ ...before, ...change }))}
      />
      <BreakPrice {...{ cost }} hasCards={found.collection !== null} isTyped={tried !== null} />
    </div>
  )
}

const asTyped = ({ from, until }: Break): TypedBreak => ({ from: isoDay(from), until: isoDay(until) })

const usualBreak = (today: number): Break => ({
  from: today + USUAL.ahead,
  until: today + USUAL.ahead + USUAL.days - 1,
})

function requestFor(
  { collection, choice, days, today, seed }: AwayDto,
  from: number | null,
  until: number | null,
): BreakCostRequest | null {
  if (collection === null || from === null || until === null) return null
  const away = { from: Math.max(0, from - today), until: until - today }
  const shares = sharesFrom({ ...days, away: null }, today, away.until + 1)
  return { collection, choice, away, shares, seed }
}
