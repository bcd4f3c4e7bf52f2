'use client'

import { Button } from '@/components/ui/Button'
import { FieldError } from '@/components/ui/Field'
import { reach, useServerForm, type Unreachable } from '@/components/ui/server-form'
import { useToast } from '@/components/ui/Toast'
import type { StarterDeckDto } from '@/lib/contracts/decks'
import type { Result } from '@/lib/contracts/result'
import { decks } from '@/lib/words/decks'
import { today as words } from '@/lib/words/today'
import { useId } from 'react'

export type TakeStarterProblem = { readonly code: 'signed-out' } | { readonly code: 'not-found' }

/** Makes a ready-made deck one of the learner's own. */
export type TakeStarterDeck = (input: {
  readonly slug: string
}) => Promise<Result<{ readonly deckId: string }, TakeStarterProblem>>

interface TakeStarterProps {
  readonly deck: StarterDeckDto
  readonly take: TakeStarterDeck
}

export function TakeStarter({ deck, take }: TakeStarterProps) {
  const problemId = useId()
  const toast = useToast()
  const { answer, pending, form } = useServerForm(async () => {
    const taken = await reach(() => take({ slug: deck.slug }))
    if (taken.ok) toast({ text: words.first.taken(deck.name) })
    return taken
  })
  const problem = answer !== null && !answer.ok ? answer.error : null
  return (
    <form {...form}>
      <Button
        type="submit"
        variant="secondary"
        busy={pending ? words.first.taking : undefined}
        aria-label={pending ? undefined : words.first.spokenTake(deck.name)}
        aria-describedby={problem ? problemId : undefined}
      >
        {words.first.take}
      </Button>
      <div role="alert">{problem && <FieldError id={problemId}>{sentence(problem)}</FieldError>}</div>
    </form>
  )
}

function sentence(problem: TakeStarterProblem | Unreachable): string {
  switch (problem.code) {
    case 'signed-out':
      return decks.problem.signedOut
    case 'not-found':
      return words.first.unknown
    case 'unreachable':
      return decks.problem.failed
  }
}
