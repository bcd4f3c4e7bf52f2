'use client'

import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import { reach, type Unreachable } from '@/components/ui/server-form'
import { useToast } from '@/components/ui/Toast'
import { decks as words } from '@/lib/words/decks'
import type { DeckAction } from './deck-actions'
import { fieldProblems, generalProblem, type DeckProblem } from './deck-problem'

interface PuttingAway {
  readonly deckId: string
  readonly put: DeckAction
  readonly takeBack: DeckAction
  /** What is said of it, and what once it is taken back. */
  readonly done: string
  readonly undone: string
  /** When its page stays; without it the list of decks is next. */
  readonly onDone?: (() => void) | undefined
}

/** Puts a deck away, says so, and takes it back if the message is pressed. */
export function usePutAway({ deckId, put, takeBack, done, undone, onDone }: PuttingAway) {
  const router = useRouter()
  const toast = useToast()
  const [problem, setProblem] = useState<DeckProblem | Unreachable | null>(null)
  const [pending, startTransition] = useTransition()

  const undo = async () => {
    const back = await reach(() => takeBack({ deckId }))
    toast({ text: back.ok ? undone : sentenceOf(back.error) })
    router.refresh()
  }
  const run = () =>
    startTransition(async () => {
      const away = await reach(() => put({ deckId }))
      if (!away.ok) return setProblem(away.error)
      if (onDone === undefined) router.push('/decks')
      else onDone()
      toast({ text: done, undo: () => void undo() })
    })
  return { problem, pending, run }
}

/** What to say of a deck that could not be brought back. */
export const sentenceOf = (problem: DeckProblem | Unreachable): string =>
  problem.code === 'name-taken'
    ? words.problem.nameTakenMeanwhile
    : (generalProblem(problem) ?? Object.values(fieldProblems(problem, ''))[0] ?? words.problem.failed)
