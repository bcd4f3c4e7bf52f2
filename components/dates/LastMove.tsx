'use client'

import { Undo2 } from 'lucide-react'
import { useState, useTransition } from 'react'
import { Button } from '@/components/ui/Button'
import { Callout } from '@/components/ui/Callout'
import { reach } from '@/components/ui/server-form'
import { Sheet } from '@/components/ui/Sheet'
import { useToast } from '@/components/ui/Toast'
import type { ChangeUndone, UndoProblem } from '@/lib/contracts/changes'
import type { RecentRedate } from '@/lib/contracts/dates'
import type { Result } from '@/lib/contracts/result'
import { datesWords } from '@/lib/words/dates'
import { calendarDay, clockTime, dayName } from '@/lib/words/format'

const words = datesWords.last

interface LastMoveProps {
  readonly last: RecentRedate
  /** The learner's IANA zone. */
  readonly zone: string
  /** Milliseconds since the epoch. */
  readonly now: number
  readonly undo: (input: { readonly changeId: string }) => Promise<Result<ChangeUndone, UndoProblem>>
}

/** The latest move of dates, with a way to take it back. */
export function LastMove({ last, zone, now, undo }: LastMoveProps) {
  const { changeId, at, cards, until } = last
  const toast = useToast()
  const [problem, setProblem] = useState<keyof typeof words.problem | null>(null)
  const [pending, startTransition] = useTransition()
  const today = calendarDay(now, zone)
  const day = (instant: number) => dayName(calendarDay(instant, zone), today)
  const run = () =>
    startTransition(async () => {
      setProblem(null)
      const done = await reach(() => undo({ changeId }))
      if (done.ok) toast({ text: words.undone(done.value.undone) })
      else setProblem(done.error.code)
    })
  return (
    <Sheet title={words.title}>
      <p className="mt-2">{words.text(cards, words.at(day(at), clockTime(at, zone)), day(until))}</p>
      {problem !== null && (
        <Callout tone="error" announce="alert" className="mt-4">
          {words.problem[problem]}
        </Callout>
      )}
      <Button
        className="mt-4"
        icon={<Undo2 />}
        aria-label={pending ? undefined : words.undoOf(cards)}
        busy={pending ? words.undoing : undefined}
        onClick={run}
      >
        {words.undo}
      </Button>
    </Sheet>
  )
}
