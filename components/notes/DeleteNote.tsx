'use client'

import { Trash2 } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import { Button } from '@/components/ui/Button'
import { FieldError } from '@/components/ui/Field'
import { reach, type Unreachable } from '@/components/ui/server-form'
import { useToast } from '@/components/ui/Toast'
import { notes as words } from '@/lib/words/notes'
import { forgetDraft, noteKey } from './draft-storage'
import type { NoteActions } from './note-actions'
import { cardProblemSentence, type CardProblem } from './note-problem'

interface DeleteNoteProps {
  readonly noteId: string
  readonly backHref: string
  readonly actions: Pick<NoteActions, 'remove' | 'restore'>
}

/** Deletes at once; the message that says so takes it back. */
export function DeleteNote({ noteId, backHref, actions }: DeleteNoteProps) {
  const router = useRouter()
  const toast = useToast()
  const [problem, setProblem] = useState<CardProblem | Unreachable | null>(null)
  const [pending, startTransition] = useTransition()

  const takeBack = async () => {
    const restored = await reach(() => actions.restore({ noteId }))
    toast({ text: restored.ok ? words.delete.restored : cardProblemSentence(restored.error) })
    router.refresh()
  }
  const remove = () =>
    startTransition(async () => {
      const removed = await reach(() => actions.remove({ noteId }))
      if (!removed.ok) return setProblem(removed.error)
      forgetDraft(noteKey(noteId))
      router.push(backHref)
      toast({ text: words.delete.deleted, undo: () => void takeBack() })
    })
  return (
    <div>
      <Button
        variant="quiet-destructive"
        icon={<Trash2 />}
        busy={pending ? words.delete.deleting : undefined}
        onClick={remove}
      >
        {words.delete.button}
      </Button>
      <div role="alert">
        {problem && <FieldError id={`${noteId}-delete`}>{cardProblemSentence(problem)}</FieldError>}
      </div>
    </div>
  )
}
