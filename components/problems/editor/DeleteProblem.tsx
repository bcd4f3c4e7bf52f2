'use client'

import { Trash2 } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { Button } from '@/components/ui/Button'
import { reach } from '@/components/ui/server-form'
import { useToast } from '@/components/ui/Toast'
import { useDeed } from '@/components/ui/use-deed'
import type { ProblemDto, ProblemSetProblem } from '@/lib/contracts/problems'
import { problemEditor } from '@/lib/words/problem-editor'
import { FaultCallout } from '../FaultCallout'
import type { EditorActions } from '../problem-actions'
import { faultSentence } from '../set-fault'

const words = problemEditor.delete

interface DeleteProblemProps {
  readonly problem: ProblemDto
  readonly actions: Pick<EditorActions, 'remove' | 'restore'>
  /** Before the page of its set is next. */
  readonly onDeleted: () => void
}

/** Deletes at once; the message that says so takes it back. */
export function DeleteProblem({ problem, actions, onDeleted }: DeleteProblemProps) {
  const router = useRouter()
  const toast = useToast()
  const { busy, problem: fault, run } = useDeed<'delete', ProblemSetProblem>()
  const { problemId, source } = problem
  const takeBack = async () => {
    const back = await reach(() => actions.restore({ problemId }))
    toast({ text: back.ok ? words.restored(source.title) : faultSentence(back.error) })
    router.refresh()
  }
  const remove = () =>
    run(
      'delete',
      () => actions.remove({ problemId }),
      () => {
        onDeleted()
        router.push(`/problems/${problem.setId}`)
        toast({ text: words.deleted(source.title), undo: () => void takeBack() })
      },
    )
  return (
    <>
      <Button
        variant="quiet-destructive"
        icon={<Trash2 />}
        busy={busy ? words.deleting : undefined}
        onClick={remove}
      >
        {words.button}
      </Button>
      <FaultCallout fault={fault} />
    </>
  )
}
