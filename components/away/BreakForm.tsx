'use client'

import { useRouter } from 'next/navigation'
import type { FormEvent } from 'react'
import { Button } from '@/components/ui/Button'
import { Callout } from '@/components/ui/Callout'
import { Field } from '@/components/ui/Field'
import { Sheet } from '@/components/ui/Sheet'
import { useToast } from '@/components/ui/Toast'
import { useDeed } from '@/components/ui/use-deed'
import type { AwayProblem, SetAwayInput } from '@/lib/contracts/away'
import { LIMITS } from '@/lib/contracts/limits'
import type { Result } from '@/lib/contracts/result'
import { isAway, type Break } from '@/lib/scheduling'
import { away as words } from '@/lib/words/away'
import { isoDay } from '@/lib/words/format'
import type { ReadBreak, TypedBreak } from './typed-break'

export type SetAway = (input: SetAwayInput) => Promise<Result<null, AwayProblem>>

interface BreakFormProps {
  /** A study day. */
  readonly today: number
  /** As it is kept. */
  readonly away: Break | null
  readonly typed: TypedBreak
  readonly read: ReadBreak
  readonly type: (change: Partial<TypedBreak>) => void
  readonly set: SetAway
}

/** The dates of a break, and what can be done with it. */
export function BreakForm({ today, away, typed, read, type, set }: BreakFormProps) {
  const toast = useToast()
  const router = useRouter()
  const { busy, problem, run } = useDeed<'keep' | 'end', AwayProblem>()
  const isUnderWay = isAway(away, today)
  const isSame = away !== null && read.away?.from === away.from && read.away.until === away.until
  const told = (text: string, before: Break | null) => () => {
    router.refresh()
    toast({ text, undo: () => run('keep', () => set({ away: before }), told(words.form.undone, null)) })
  }
  const keep = (event: FormEvent) => {
    event.preventDefault()
    const wanted = read.away
    if (wanted !== null && busy === null)
      run('keep', () => set({ away: wanted }), told(words.form.kept(wanted, today), away))
  }
  const end = () =>
    run('end', () => set({ away: null }), told(isUnderWay ? words.now.ended : words.form.cancelled, away))
  return (
    <Sheet title={words.form.title}>
      <p className="mt-2" role="status">
        {stands(away, today)}
      </p>
      <form className="mt-4 grid gap-5" noValidate onSubmit={keep}>
        <div className="grid gap-4 sm:grid-cols-2">
          <Field
            type="date"
            label={words.form.from}
            value={typed.from}
            min={isoDay(isUnderWay && away !== null ? away.from : today)}
            max={isoDay(today + LIMITS.breakAhead)}
            disabled={isUnderWay}
            error={read.from === null ? undefined : words.form.problem.from}
            onChange={(event) => type({ from: event.target.value })}
          />
          <Field
            type="date"
            label={words.form.until}
            value={typed.until}
            min={typed.from}
            error={read.until === null ? undefined : words.form.problem[read.until]}
            onChange={(event) => type({ until: event.target.value })}
          />
        </div>
        {problem !== null && (
          <Callout tone="error" announce="alert">
            {words.problem[problem.code]}
          </Callout>
        )}
        <div className="flex flex-wrap items-center gap-3">
          <Button
            type="submit"
            variant="primary"
            disabled={read.away === null || isSame}
            busy={busy === 'keep' ? words.form.keeping : undefined}
          >
            {away === null ? words.form.keep : words.form.change}
          </Button>
          {away !== null && (
            <Button variant="quiet" busy={busy === 'end' ? words.form.ending : undefined} onClick={end}>
              {isUnderWay ? words.now.back : words.form.cancel}
            </Button>
          )}
        </div>
      </form>
      <p className="note mt-5">{words.form.explained}</p>
    </Sheet>
  )
}

function stands(away: Break | null, today: number): string {
  if (away === null) return words.form.none
  return isAway(away, today) ? words.form.underWay(away.until, today) : words.form.planned(away, today)
}
