'use client'

import { useState, useTransition } from 'react'
import { reach } from '@/components/ui/server-form'
import { useToast } from '@/components/ui/Toast'
import type {
  BulkChange,
  ChangeDone,
  ChangeNotesInput,
  ChangeProblem,
  ChangeUndone,
  UndoProblem,
} from '@/lib/contracts/changes'
import type { Result } from '@/lib/contracts/result'
import { noteList } from '@/lib/words/note-list'

const words = noteList.change

/** What the server does with many notes at once. */
export interface ChangeActions {
  readonly change: (input: ChangeNotesInput) => Promise<Result<ChangeDone, ChangeProblem>>
  readonly undo: (input: { readonly changeId: string }) => Promise<Result<ChangeUndone, UndoProblem>>
}

export interface BulkChanging {
  /** What is being done. */
  readonly pending: BulkChange['verb'] | null
  readonly run: (change: BulkChange) => void
}

/** Changes notes; the message that says so takes it back. */
export function useBulkChange(
  actions: ChangeActions,
  noteIds: ReadonlySet<string>,
  onDone: () => void,
): BulkChanging {
  const toast = useToast()
  const [verb, setVerb] = useState<BulkChange['verb'] | null>(null)
  const [pending, startTransition] = useTransition()
  const undo = async (changeId: string) => {
    const undone = await reach(() => actions.undo({ changeId }))
    toast({ text: undone.ok ? undoneSentence(undone.value) : noteList.problem[undone.error.code] })
  }
  const run = (change: BulkChange) => {
    if (pending) return
    setVerb(change.verb)
    startTransition(async () => {
      const done = await reach(() => actions.change({ noteIds: [...noteIds], change }))
      if (!done.ok) return toast({ text: noteList.problem[done.error.code] })
      const { changeId } = done.value
      toast({
        text: doneSentence(change, done.value),
        undo: changeId === null ? undefined : () => void undo(changeId),
      })
      onDone()
    })
  }
  return { pending: pending ? verb : null, run }
}

/** What was done, and what was left and why. */
export function doneSentence(change: BulkChange, { notes, left }: ChangeDone): string {
  const parts = [
    ...(notes > 0 ? [doneTo(change)(notes)] : []),
    ...(left > 0 && change.verb === 'move' ? [words.nameTaken(left)] : []),
    ...(left > 0 && change.verb === 'tag' ? [words.tooManyTags(left)] : []),
  ]
  return parts.length === 0 ? words.nothing : parts.join(' ')
}

function doneTo(change: BulkChange): (notes: number) => string {
  switch (change.verb) {
    case 'move':
      return words.moved
    case 'tag':
      return words.tagged
    case 'shelve':
      return change.shelf === 'suspended' ? words.isAside : words.isBack
    case 'reset':
      return words.isReset
    case 'delete':
      return words.deleted
  }
}

const undoneSentence = ({ undone, left }: ChangeUndone): string =>
  left === 0 ? words.undone(undone) : `${words.undone(undone)} ${words.changedSince(left)}`
