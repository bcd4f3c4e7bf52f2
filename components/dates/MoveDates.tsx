'use client'

import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import { Button, ButtonLink } from '@/components/ui/Button'
import { Callout } from '@/components/ui/Callout'
import { reach } from '@/components/ui/server-form'
import { useToast } from '@/components/ui/Toast'
import type { DatesMoved, DatesPreviewDto, MoveDatesInput, MoveDatesProblem } from '@/lib/contracts/dates'
import type { Result } from '@/lib/contracts/result'
import { datesWords as words } from '@/lib/words/dates'

/** Moves the dates of a preview. */
export type MoveAction = (input: MoveDatesInput) => Promise<Result<DatesMoved, MoveDatesProblem>>

interface MoveDatesProps {
  readonly preview: DatesPreviewDto
  /** Where one goes who leaves the dates as they are. */
  readonly leave: string
  readonly move: MoveAction
}

/** The choice: move the dates as shown, or leave them. */
export function MoveDates({ preview, leave, move }: MoveDatesProps) {
  const { deck, fingerprint, sooner, later } = preview
  const toast = useToast()
  const router = useRouter()
  const [problem, setProblem] = useState<keyof typeof words.problem | null>(null)
  const [pending, startTransition] = useTransition()
  const run = () =>
    startTransition(async () => {
      setProblem(null)
      const done = await reach(() => move({ deckId: deck?.deckId ?? null, fingerprint }))
      if (done.ok) toast({ text: words.moved(done.value.cards) })
      else setProblem(done.error.code)
    })
  const lookAgain = () => {
    setProblem(null)
    startTransition(() => router.refresh())
  }
  return (
    <>
      {problem !== null && (
        <Callout tone="error" announce="alert" className="mt-5">
          <p>{words.problem[problem]}</p>
          <Button className="mt-3" onClick={lookAgain}>
            {words.again}
          </Button>
        </Callout>
      )}
      <div className="mt-5 flex flex-wrap items-center gap-3">
        <Button variant="primary" busy={pending ? words.moving(sooner + later) : undefined} onClick={run}>
          {words.move(sooner + later)}
        </Button>
        {!pending && (
          <ButtonLink variant="quiet" href={leave}>
            {words.leave}
          </ButtonLink>
        )}
      </div>
    </>
  )
}
